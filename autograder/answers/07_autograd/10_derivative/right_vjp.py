# right: a vector-Jacobian product with ones
import torch


def derivative(f, xs: torch.Tensor) -> torch.Tensor:
    values, pull_back = torch.func.vjp(f, xs)
    (slope,) = pull_back(torch.ones_like(values))
    return slope.detach()
