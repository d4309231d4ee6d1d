# right: a helper class and grad_outputs
import torch


class Slope:
    def __init__(self, f):
        self.f = f

    def __call__(self, xs):
        with torch.enable_grad():
            x = torch.empty_like(xs).copy_(xs).requires_grad_()
            y = self.f(x)
        return torch.autograd.grad(y, x, torch.ones_like(y))[0]


def derivative(f, xs):
    return Slope(f)(xs)
