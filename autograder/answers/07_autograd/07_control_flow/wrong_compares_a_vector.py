# loses test_decides_for_the_whole_vector, test_gradient_of_a_vector, test_is_vectorised: truth of many
import torch


def double_until_large(a):
    b = a * 2
    while b.abs() < 1000:
        b = b * 2
    return b if b > 0 else 100 * b


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
