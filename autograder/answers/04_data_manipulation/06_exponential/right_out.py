# right: writes into memory of its own
import torch


def exponential(x):
    dtype = x.dtype if x.is_floating_point() else torch.float32
    result = torch.empty(x.shape, dtype=dtype, device=x.device)
    return torch.exp(x, out=result)
