# loses test_gradient_of_a_single_number, test_gradient_of_a_vector, test_is_vectorised: by hand
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    a = a.detach()
    h = a / 1024
    h = torch.where(h == 0, a.norm() / 1024, h)
    d = double_until_large(a)
    return d, (double_until_large(a + h) - d) / h
