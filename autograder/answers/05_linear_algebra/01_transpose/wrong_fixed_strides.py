# loses test_is_a_view, test_takes_any_matrix: order of memory
import torch


def transpose(A):
    return torch.as_strided(A, (A.shape[1], A.shape[0]), (1, A.shape[1]))
