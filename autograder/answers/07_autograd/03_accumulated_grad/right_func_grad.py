# right: torch.func.grad, stacked
import torch


def accumulated_grad(x, times):
    slope = torch.func.grad(lambda v: (v * v).sum())
    return torch.stack([slope(x.detach()) for _ in range(times)]).sum(0)
