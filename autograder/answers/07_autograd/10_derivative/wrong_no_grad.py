# loses test_derives_any_function: no graph
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    with torch.no_grad():
        y = f(x).sum()
    y.backward()
    return x.grad
