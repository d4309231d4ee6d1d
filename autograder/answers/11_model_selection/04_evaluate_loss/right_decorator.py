# right: no_grad as a decorator, tensors added up
import torch


@torch.no_grad()
def evaluate_loss(net, batches, loss):
    modules = list(net.modules())
    modes = [m.training for m in modules]
    try:
        net.eval()
        total, n = 0, 0
        for X, y in batches:
            value = loss(net(X), y)
            total = total + value.detach().mean() * y.shape[0]
            n += y.shape[0]
        if n == 0:
            raise ValueError("nothing to evaluate")
        return float(total / n)
    finally:
        for m, mode in zip(modules, modes):
            m.training = mode
