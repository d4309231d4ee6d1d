# right: torch.pow with a tensor of e
import math
import torch


def exponential(x):
    dtype = torch.float64 if x.dtype == torch.float64 else torch.float32
    e = torch.tensor(math.e, dtype=dtype, device=x.device)
    return torch.pow(e, x)
