# loses test_asks_once_for_each_batch: asked again
import copy

import torch


def evaluate_loss(net, batches, loss):
    other = copy.deepcopy(net).eval()
    total, n = 0.0, 0
    with torch.no_grad():
        for X, y in batches:
            total += loss(other(X), y).mean().item() * len(y)
            n += len(y)
    if not n:
        raise ValueError
    return total / n
