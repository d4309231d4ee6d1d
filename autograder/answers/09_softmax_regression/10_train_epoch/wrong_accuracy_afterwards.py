# loses test_trains_and_tells_the_figures: measured afterwards
import torch


def train_epoch(net, batches, loss, updater):
    net.train()
    total = right = n = 0
    batches = list(batches)
    for X, y in batches:
        losses = loss(net(X), y)
        losses.mean().backward()
        total += losses.sum().item()
        n += len(y)
        updater(len(y))
    with torch.no_grad():
        for X, y in batches:
            right += int((net(X).argmax(1) == y).sum())
    return total / n, right / n
