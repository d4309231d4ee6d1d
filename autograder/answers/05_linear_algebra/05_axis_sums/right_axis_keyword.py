# right: NumPy's keyword
import torch


def axis_sums(A):
    return torch.sum(A, axis=0), torch.sum(A, axis=-1)
