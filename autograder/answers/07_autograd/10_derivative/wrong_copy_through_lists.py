# loses test_derives_any_function: wrong device
import torch


def derivative(f, xs):
    x = torch.tensor(xs.tolist(), dtype=xs.dtype, requires_grad=True)
    f(x).sum().backward()
    return x.grad
