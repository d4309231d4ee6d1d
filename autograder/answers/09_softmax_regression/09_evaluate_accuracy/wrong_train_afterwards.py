# loses test_asks_in_evaluation_mode, test_puts_modes_back_after_an_error: train() afterwards
import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    net.eval()
    right = total = 0
    try:
        for X, y in batches:
            right += int((net(X).argmax(1) == y).sum())
            total += len(y)
    finally:
        net.train()
    if not total:
        raise ValueError
    return right / total
