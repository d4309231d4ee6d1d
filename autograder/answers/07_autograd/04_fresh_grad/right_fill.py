# right: slice assignment, returns a detached view
import torch


def fresh_grad(x: torch.Tensor) -> torch.Tensor:
    y = torch.sum(x)
    if isinstance(x.grad, torch.Tensor):
        x.grad[...] = 0
    torch.autograd.backward(y)
    return x.grad.detach()
