# right: a gradient like y, while loop
import torch


def accumulated_grad(x: torch.Tensor, times: int) -> torch.Tensor:
    while times:
        y = x.square()
        y.backward(gradient=torch.ones_like(y))
        times -= 1
    return x.grad.detach()
