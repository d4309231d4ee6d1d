# loses test_asks_net_once_for_each_batch: copy asked
import copy

import torch


@torch.no_grad()
def evaluate_accuracy(net, batches):
    net = copy.deepcopy(net).eval()
    right = total = 0
    for X, y in batches:
        right += int((net(X).argmax(1) == y).sum())
        total += len(y)
    if not total:
        raise ValueError
    return right / total
