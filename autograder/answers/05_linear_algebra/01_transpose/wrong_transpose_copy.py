# loses test_is_a_view: needless copy
import torch


def transpose(A):
    return torch.transpose_copy(A, 0, 1)
