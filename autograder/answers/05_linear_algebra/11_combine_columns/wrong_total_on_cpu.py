# loses test_weighs_and_adds_the_columns: wrong device
import torch


def combine_columns(A, x):
    return torch.zeros(A.shape[0], dtype=A.dtype) + (A * x).sum(1)
