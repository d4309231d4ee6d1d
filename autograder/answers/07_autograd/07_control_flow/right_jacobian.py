# right: the Jacobian, summed over the outputs
import torch


def double_until_large(a):
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    J = torch.func.jacrev(double_until_large)(a.detach())
    return double_until_large(a.detach()), (J.sum(0) if a.dim() else J)
