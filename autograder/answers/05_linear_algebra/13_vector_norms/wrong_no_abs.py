# loses test_measures_l2_and_l1: no abs
import torch


def vector_norms(u):
    v = u if u.is_floating_point() else u.float()
    return v.norm(), v.sum()
