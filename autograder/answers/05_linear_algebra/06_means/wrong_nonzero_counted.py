# loses test_takes_any_matrix: none
import torch


def means(A):
    return A.sum() / torch.count_nonzero(A), A.sum(0) / A.count_nonzero(0).clamp(min=1)
