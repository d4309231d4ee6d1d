# right: torch.func.grad_and_value with an auxiliary result
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


from typing import NamedTuple


class Result(NamedTuple):
    d: torch.Tensor
    grad: torch.Tensor


def control_flow_grad(a):
    def total(x):
        d = double_until_large(x)
        return d.sum(), d

    grad, (_, d) = torch.func.grad_and_value(total, has_aux=True)(a.detach())
    return Result(d, grad)
