# loses test_measures_the_share: mean of batch shares
import torch


def evaluate_accuracy(net, batches):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    shares = []
    try:
        with torch.no_grad():
            for X, y in batches:
                shares.append((net(X).argmax(1) == y).float().mean().item())
    finally:
        for m, mode in modes:
            m.training = mode
    if not shares:
        raise ValueError
    return sum(shares) / len(shares)
