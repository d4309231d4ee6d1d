# loses test_measures_the_share: own exception
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        right = sum(int((net(X).argmax(1) == y).sum()) for X, y in batches)
        total = sum(len(y) for _, y in batches)
    finally:
        for m, mode in modes:
            m.training = mode
    if not total:
        raise ValueError
    return right / total
