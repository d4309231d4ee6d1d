# right: out= a matrix made for it
import torch


def pairwise_sum(a, b):
    result = torch.empty(len(a), len(b), dtype=a.dtype, device=a.device)
    return torch.add(a[..., None], b, out=result)
