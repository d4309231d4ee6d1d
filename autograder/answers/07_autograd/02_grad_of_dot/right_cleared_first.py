# right: clears x.grad before the pass, as a training loop would
import torch


def grad_of_dot(x):
    x.grad = None
    with torch.enable_grad():
        y = torch.vdot(x, x).multiply(2)
    y.backward()
    return torch.empty_like(x.grad).copy_(x.grad)
