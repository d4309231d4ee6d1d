# loses test_takes_whole_numbers: int raises
import torch


def vector_norms(u):
    if u.dtype == torch.int64:
        u = u.float()
    return u.norm(), u.norm(p=1)
