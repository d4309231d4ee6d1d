# loses test_gradients_add_up: wrong device
import torch


def accumulated_grad(x, times):
    for _ in range(times):
        (x * x).backward(torch.ones(x.shape, dtype=x.dtype))
    return x.grad
