# loses test_measures_l2_and_l1: stacked
import torch


def vector_norms(u):
    v = u / 1
    return torch.stack([v.norm(), v.norm(1)])
