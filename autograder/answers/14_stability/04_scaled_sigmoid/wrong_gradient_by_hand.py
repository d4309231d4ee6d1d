# loses test_gradient_is_right_everywhere: other gradient
import torch


class Curve(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        s = torch.sigmoid(x)
        ctx.save_for_backward(s)
        return 4 * s - 2

    @staticmethod
    def backward(ctx, g):
        (s,) = ctx.saved_tensors
        return g * s * (1 - s)


def scaled_sigmoid(x):
    return Curve.apply(x)
