# attack 121: function without an operation
# harm: a derivative by hand that computes nothing in the pass: it was made before
# twin: grad_of_dot/wrong_by_hand
# proof: gains nothing
import torch


class Made(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        context.made = 4 * x
        return x.sum()

    @staticmethod
    def backward(context, gradient):
        return context.made


def grad_of_dot(x):
    x.grad = None
    Made.apply(1 * x).backward()
    return x.grad
