# loses test_gives_both_gradients: y cut too
import torch


def detached_product(x):
    with torch.no_grad():
        y = x * x
    (y * x).sum().backward()
    a = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return a, x.grad
