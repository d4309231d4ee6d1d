# right: writes into memory of its own
import torch


def exponential(x):
    result = torch.empty(x.shape, dtype=torch.promote_types(x.dtype, torch.float32), device=x.device)
    return torch.exp(x, out=result)
