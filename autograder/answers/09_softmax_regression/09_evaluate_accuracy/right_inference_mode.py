# right: inference mode, counted in a list
import torch


def evaluate_accuracy(net, batches):
    modes = [m.training for m in net.modules()]
    try:
        net.train(False)
        with torch.inference_mode():
            seen = [((net(X).max(1).indices == y).sum().item(), len(y)) for X, y in batches]
    finally:
        for m, mode in zip(net.modules(), modes):
            m.training = mode
    if not seen:
        raise ValueError("no batches")
    return sum(a for a, _ in seen) / sum(b for _, b in seen)
