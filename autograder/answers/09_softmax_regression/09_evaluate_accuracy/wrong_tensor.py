# loses test_measures_the_share: tensor
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    right = total = 0
    try:
        for X, y in batches:
            right = right + (net(X).argmax(1) == y).sum()
            total += len(y)
    finally:
        for m, mode in modes:
            m.training = mode
    if not total:
        raise ValueError
    return right / total
