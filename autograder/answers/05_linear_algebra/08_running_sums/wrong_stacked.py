# loses test_sums_along_each_axis: stacked
import torch


def running_sums(A):
    return torch.stack([A.cumsum(0), A.cumsum(1)])
