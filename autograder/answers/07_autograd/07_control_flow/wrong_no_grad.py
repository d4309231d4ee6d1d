# loses test_keeps_the_graph, test_gradient_of_a_single_number, test_gradient_of_a_vector, test_is_vectorised: graph cut
import torch


@torch.no_grad()
def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
