# right: fused operations
import torch


def elementwise(x, y):
    d = torch.result_type(x, y)
    a, b = x.to(d), y.to(d)
    return (
        a + b,
        a - b,
        torch.addcmul(torch.zeros_like(a), a, b),
        torch.addcdiv(torch.zeros_like(a), a, b) if d.is_floating_point else a / b,
        a**b,
    )
