# loses test_asks_once_for_each_batch: asked again
import torch


def evaluate_loss(net, batches, loss):
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    total, n = 0.0, 0
    try:
        with torch.no_grad():
            for X, y in batches:
                if loss(net(X), y).dim() == 0:
                    total += loss(net(X), y).item() * len(y)
                else:
                    total += loss(net(X), y).sum().item()
                n += len(y)
    finally:
        for m, mode in before:
            m.training = mode
    if not n:
        raise ValueError
    return total / n
