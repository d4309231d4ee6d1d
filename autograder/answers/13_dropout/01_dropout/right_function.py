# right: an own Function
import torch


class Drop(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X, p):
        factor = (torch.rand_like(X) >= p).to(X.dtype)
        if p < 1:
            factor /= 1 - p
        ctx.save_for_backward(factor)
        return X * factor

    @staticmethod
    def backward(ctx, g):
        return g * ctx.saved_tensors[0], None


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError("p")
    return Drop.apply(X, p) if training else X
