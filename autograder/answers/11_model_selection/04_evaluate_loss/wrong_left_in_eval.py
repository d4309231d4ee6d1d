# loses test_switches_the_mode_and_puts_it_back, test_puts_the_mode_back_when_something_raises: mode not put back
import torch


def evaluate_loss(net, batches, loss):
    net.eval()
    total, n = 0.0, 0
    with torch.no_grad():
        for X, y in batches:
            total += loss(net(X), y).mean().item() * len(y)
            n += len(y)
    if not n:
        raise ValueError
    return total / n
