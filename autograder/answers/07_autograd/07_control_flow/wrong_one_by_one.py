# loses test_decides_for_the_whole_vector, test_gradient_of_a_vector: one by one
import torch


def double_until_large(a):
    b = a * 2
    while ((b.abs() < 1000) & (b != 0)).any():
        b = torch.where((b.abs() < 1000) & (b != 0), b * 2, b)
    return torch.where(b > 0, b, 100 * b)


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
