# loses test_switches_the_mode_and_puts_it_back: mode not switched
import torch


def evaluate_loss(net, batches, loss):
    total, n = 0.0, 0
    with torch.no_grad():
        for X, y in batches:
            total += loss(net(X), y).mean().item() * len(y)
            n += len(y)
    if not n:
        raise ValueError
    return total / n
