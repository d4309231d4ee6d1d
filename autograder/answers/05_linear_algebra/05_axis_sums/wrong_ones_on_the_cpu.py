# loses test_sums_over_each_axis, test_takes_any_matrix: wrong device
import torch


def axis_sums(A):
    return torch.ones(A.shape[0]) @ A, A @ torch.ones(A.shape[1])
