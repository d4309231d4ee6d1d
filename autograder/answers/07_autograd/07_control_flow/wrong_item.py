# loses test_keeps_the_graph, test_decides_for_the_whole_vector, test_gradient_of_a_single_number, test_gradient_of_a_vector, test_is_vectorised: graph cut
import torch


def double_until_large(a):
    b = a.item() * 2
    while abs(b) < 1000:
        b = b * 2
    return torch.tensor(b if b > 0 else 100 * b, dtype=a.dtype, device=a.device)


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
