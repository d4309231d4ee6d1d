# right: exp of minus the size, and the sign
import torch


def scaled_sigmoid(x):
    e = torch.exp(-x.abs())
    return torch.where(x >= 0, 2 * (1 - e) / (1 + e), 2 * (e - 1) / (1 + e)) if not x.requires_grad else _curve.apply(x)


class _curve(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        s = 1 / (1 + torch.exp(-x))
        ctx.save_for_backward(s)
        return 4 * s - 2

    @staticmethod
    def backward(ctx, g):
        (s,) = ctx.saved_tensors
        return g * 4 * s * (1 - s)
