# loses test_gradients_add_up: added up twice
import torch


def accumulated_grad(x, times):
    total = torch.zeros_like(x)
    for _ in range(times):
        (x * x).sum().backward()
        total = total + x.grad
    return total.detach()
