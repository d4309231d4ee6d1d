# loses test_gives_the_mean_loss: means over examples
import torch


def evaluate_loss(net, batches, loss):
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    total, n = 0.0, 0
    try:
        with torch.no_grad():
            for X, y in batches:
                total += loss(net(X), y).sum().item()
                n += len(y)
    finally:
        for m, mode in before:
            m.training = mode
    if not n:
        raise ValueError
    return total / n
