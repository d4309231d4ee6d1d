# loses test_refuses_no_batch: wrong exception
import torch


def evaluate_loss(net, batches, loss):
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    total, n = 0.0, 0
    try:
        with torch.no_grad():
            for X, y in batches:
                total += loss(net(X), y).mean().item() * len(y)
                n += len(y)
    finally:
        for m, mode in before:
            m.training = mode
    return total / n
