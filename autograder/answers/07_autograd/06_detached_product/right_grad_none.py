# right: backward twice, x.grad let go in between
import torch


def detached_product(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    y = x**2
    z = y.detach() * x
    z.backward(torch.ones_like(z))
    first, x.grad = x.grad, None
    y.backward(gradient=torch.ones_like(y))
    second, x.grad = x.grad, None
    return first, second
