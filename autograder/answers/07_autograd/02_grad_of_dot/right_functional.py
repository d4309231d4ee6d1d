# right: einsum and torch.autograd.backward
import torch


def grad_of_dot(x: torch.Tensor) -> torch.Tensor:
    y = torch.einsum("i,i->", x, x)
    torch.autograd.backward(y + y, inputs=[x])
    return x.grad
