# loses test_gradients_add_up: no graph
import torch


def accumulated_grad(x, times):
    with torch.no_grad():
        y = (x * x).sum()
    for _ in range(times):
        y.backward()
    return x.grad
