# right: a context manager of its own
import torch

from contextlib import contextmanager


@contextmanager
def evaluating(net):
    training = [m for m in net.modules() if m.training]
    net.train(False)
    try:
        yield
    finally:
        for m in training:
            m.training = True


def evaluate_loss(net, batches, loss):
    parts = []
    with evaluating(net), torch.inference_mode():
        for X, y in batches:
            parts.append((loss(net(X), y).mean().item(), len(y)))
    if not parts:
        raise ValueError
    return sum(mean * n for mean, n in parts) / sum(n for _, n in parts)
