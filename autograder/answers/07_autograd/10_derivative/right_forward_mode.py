# right: a Jacobian-vector product, forward
import torch


def derivative(f, xs):
    _, slope = torch.func.jvp(f, (xs,), (torch.ones_like(xs),))
    return slope
