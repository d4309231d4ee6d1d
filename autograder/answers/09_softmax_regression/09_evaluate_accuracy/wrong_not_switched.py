# loses test_asks_in_evaluation_mode: mode not switched
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    right = total = 0
    for X, y in batches:
        right += int((net(X).argmax(1) == y).sum())
        total += len(y)
    if not total:
        raise ValueError
    return right / total
