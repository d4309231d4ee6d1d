# attack 79: function by hand
# harm: a formula worked out by hand is called the derivative of a function of the student's own
# twin: grad_of_dot/wrong_by_hand
# proof: gains nothing
import torch


class Made(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        context.save_for_backward(x)
        return x.new_zeros(())

    @staticmethod
    def backward(context, gradient):
        (x,) = context.saved_tensors
        return gradient * 4 * x


def grad_of_dot(x):
    x.grad = None
    Made.apply(x).backward()
    return x.grad
