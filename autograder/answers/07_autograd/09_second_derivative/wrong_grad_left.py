# loses test_takes_x_tracked_or_not, test_result_has_no_graph: tracking left on
import torch


def second_derivative(f, x):
    v = x if x.requires_grad else x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(v).sum(), v, create_graph=True)
    if not slope.requires_grad:
        return torch.zeros_like(slope)
    slope.sum().backward()
    return v.grad
