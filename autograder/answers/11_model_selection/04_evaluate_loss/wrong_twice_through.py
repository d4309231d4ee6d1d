# loses test_gives_the_mean_loss: gone through twice
import torch


def evaluate_loss(net, batches, loss):
    n = sum(len(y) for _, y in batches)
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            total = sum(loss(net(X), y).mean().item() * len(y) for X, y in batches)
    finally:
        for m, mode in before:
            m.training = mode
    if not n:
        raise ValueError
    return total / n
