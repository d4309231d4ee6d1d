# right: a context manager that keeps the modes
import contextlib

import torch


@contextlib.contextmanager
def evaluating(net):
    kept = {module: module.training for module in net.modules()}
    net.eval()
    try:
        yield net
    finally:
        for module, mode in kept.items():
            module.train(mode) if not list(module.children()) else setattr(module, "training", mode)


@torch.no_grad()
def evaluate_accuracy(net, batches):
    right, total = 0, 0
    with evaluating(net):
        for X, y in batches:
            right += (net(X).argmax(dim=1) == y).sum().item()
            total += y.numel()
    if not total:
        raise ValueError("nothing to evaluate")
    return right / total
