# loses test_keeps_doubles: wrong dtype
import torch


def vector_norms(u):
    u = u if u.dtype == torch.float64 else u.float()
    return u.norm(), u.abs().sum()
