# loses test_gives_the_mean_loss: mean of batch means
import torch


def evaluate_loss(net, batches, loss):
    before = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            means = [loss(net(X), y).mean().item() for X, y in batches]
    finally:
        for m, mode in before:
            m.training = mode
    if not means:
        raise ValueError
    return sum(means) / len(means)
