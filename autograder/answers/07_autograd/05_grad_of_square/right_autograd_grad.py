# right: autograd.grad with grad_outputs
import torch


def grad_of_square(x: torch.Tensor) -> torch.Tensor:
    y = x.square()
    (gradient,) = torch.autograd.grad(outputs=y, inputs=x, grad_outputs=y.new_ones(y.shape))
    return gradient
