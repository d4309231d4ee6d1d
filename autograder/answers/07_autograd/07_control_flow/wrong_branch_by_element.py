# loses test_decides_for_the_whole_vector, test_gradient_of_a_vector: one by one
import torch


def double_until_large(a):
    b = 2 * a
    while b.norm() < 1000:
        b = b * 2
    return torch.where(b > 0, b, 100 * b)


def control_flow_grad(a):
    z = a.detach().clone().requires_grad_()
    d = double_until_large(z)
    d.sum().backward()
    return d.detach(), z.grad
