# loses test_asks_net_once_for_each_batch: asked again
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    right = total = 0
    try:
        for X, y in batches:
            if net(X).shape[1] > 1:
                right += int((net(X).argmax(1) == y).sum())
            total += len(y)
    finally:
        for m, mode in modes:
            m.training = mode
    if not total:
        raise ValueError
    return right / total
