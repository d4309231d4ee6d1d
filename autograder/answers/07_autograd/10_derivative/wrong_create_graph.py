# loses test_result_is_not_tracked: result tracked
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return slope
