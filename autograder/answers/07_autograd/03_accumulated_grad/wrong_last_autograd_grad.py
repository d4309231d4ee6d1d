# loses test_gradients_add_up: cleared in between
import torch


def accumulated_grad(x, times):
    for _ in range(times):
        (g,) = torch.autograd.grad((x * x).sum(), x)
    return g
