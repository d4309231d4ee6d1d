# loses test_result_has_no_graph: result tracked
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not slope.requires_grad:
        return torch.zeros_like(slope)
    return torch.autograd.grad(slope.sum(), x, create_graph=True)[0]
