# loses test_keeps_the_graph, test_gradient_of_a_single_number, test_gradient_of_a_vector: graph cut
import torch


def double_until_large(a):
    b = 2 * a
    with torch.no_grad():
        while b.norm() < 1000:
            b *= 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    z = a.detach().clone().requires_grad_()
    d = double_until_large(z)
    d.sum().backward()
    return d.detach(), z.grad
