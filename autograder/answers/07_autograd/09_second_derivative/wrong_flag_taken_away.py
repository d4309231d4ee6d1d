# loses test_takes_linear_functions, test_takes_x_tracked_or_not, test_result_has_no_graph: tracking left on
import torch


def second_derivative(f, x):
    x.requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    curvature = torch.autograd.grad(slope.sum(), x)[0] if slope.requires_grad else torch.zeros_like(slope)
    x.requires_grad_(False)
    return curvature.detach()
