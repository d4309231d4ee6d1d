# loses test_refuses_no_batch: no exception
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    right = total = 0
    try:
        for X, y in batches:
            right += int((net(X).argmax(1) == y).sum())
            total += len(y)
    finally:
        for m, mode in modes:
            m.training = mode
    return right / max(total, 1)
