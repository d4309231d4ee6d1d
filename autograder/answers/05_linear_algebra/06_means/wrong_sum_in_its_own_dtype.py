# loses test_takes_whole_numbers: none
import torch


def means(A):
    return A.sum(dtype=A.dtype) / A.numel(), A.sum(0, dtype=A.dtype) / len(A)
