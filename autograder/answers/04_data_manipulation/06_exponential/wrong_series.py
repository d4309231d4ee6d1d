# loses test_is_accurate, test_takes_any_shape: inaccurate
import torch


def exponential(x):
    total = term = torch.ones_like(x, dtype=torch.promote_types(x.dtype, torch.float32))
    for k in range(1, 80):
        term = term * x / k
        total = total + term
    return total
