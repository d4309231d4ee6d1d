# right: a Function with a backward of its own
import torch


class Huber(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, y):
        e = y_hat - y
        ctx.save_for_backward(e)
        return torch.where(e.abs() <= 1, e * e / 2, e.abs() - 0.5)

    @staticmethod
    def backward(ctx, grad):
        (e,) = ctx.saved_tensors
        g = grad * e.clamp(-1, 1)
        return g, -g


def huber_loss(y_hat, y):
    return Huber.apply(y_hat, y)
