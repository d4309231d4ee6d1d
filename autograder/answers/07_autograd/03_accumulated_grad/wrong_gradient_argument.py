# loses test_every_pass_runs: passes not run
import torch


def accumulated_grad(x, times):
    y = (x * x).sum()
    y.backward(torch.full_like(y, times))
    return x.grad
