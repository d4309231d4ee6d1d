# right: forward and backward by hand
import torch


class Rectifier(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X):
        ctx.save_for_backward(X)
        return torch.clamp(X, min=0)

    @staticmethod
    def backward(ctx, grad):
        (X,) = ctx.saved_tensors
        return grad * (X > 0)


def relu(X):
    return Rectifier.apply(X)
