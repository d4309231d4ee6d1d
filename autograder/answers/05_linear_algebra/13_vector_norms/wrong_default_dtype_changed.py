# loses test_measures_l2_and_l1: global state changed
import torch


def vector_norms(u):
    torch.set_default_dtype(torch.float64)
    v = u if u.is_floating_point() else u.float()
    return v.norm(), v.norm(1)
