# right: cumulative product
import torch


def polynomial_features(x, degree):
    x = x.view(-1, 1) if x.is_contiguous() else x.reshape(-1, 1)
    steps = torch.cat([torch.ones_like(x), x / torch.arange(1, degree + 1, dtype=x.dtype, device=x.device)], dim=1)
    return steps.cumprod(1)
