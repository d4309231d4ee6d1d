# right: forward mode with ones
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    return torch.func.jvp(double_until_large, (a.detach(),), (torch.ones_like(a),))
