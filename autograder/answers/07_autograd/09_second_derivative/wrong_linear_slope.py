# loses test_takes_linear_functions: first derivative
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    try:
        return torch.autograd.grad(slope.sum(), x)[0]
    except RuntimeError:
        return slope.detach()
