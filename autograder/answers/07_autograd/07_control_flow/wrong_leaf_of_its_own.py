# loses test_keeps_the_graph: graph cut
import torch


def _grow(a):
    b = 2 * a
    while b.norm() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def double_until_large(a):
    return torch.tensor(_grow(a).tolist(), dtype=a.dtype, device=a.device, requires_grad=a.requires_grad)


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_(True)
    d = _grow(leaf)
    d.sum().backward()
    return d.detach(), leaf.grad
