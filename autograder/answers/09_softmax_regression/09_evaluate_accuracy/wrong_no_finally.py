# loses test_puts_modes_back_after_an_error: left in eval
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    right = total = 0
    for X, y in batches:
        right += int((net(X).argmax(1) == y).sum())
        total += len(y)
    for m, mode in modes:
        m.training = mode
    if not total:
        raise ValueError
    return right / total
