# loses test_sums_over_each_axis: stack of unequal tensors
import torch


def axis_sums(A):
    return tuple(torch.stack([A.sum(0), A.sum(1)]))
