# loses test_gradient_of_a_single_number, test_gradient_of_a_vector, test_is_vectorised: one part alone
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    x = a.detach().clone().requires_grad_()
    double_until_large(x).sum().backward()
    return x.grad
