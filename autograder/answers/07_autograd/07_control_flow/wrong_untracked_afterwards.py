# loses test_gradient_of_a_single_number, test_gradient_of_a_vector: tracking left on
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    a.requires_grad_()
    d = double_until_large(a)
    (grad,) = torch.autograd.grad(d.sum(), a)
    d = d.detach()
    a.requires_grad_(False)
    return d, grad
