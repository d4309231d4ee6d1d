# loses test_gradient_of_a_single_number, test_gradient_of_a_vector, test_is_vectorised: by hand
import torch


def double_until_large(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    (3 * leaf).sum().backward()
    d = double_until_large(leaf.detach())
    return d, torch.full_like(d, (d.norm() / leaf.detach().norm()).item()) + 0 * leaf.grad
