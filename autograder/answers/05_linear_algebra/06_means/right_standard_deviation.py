# right: var_mean, and ones
import torch


def means(A):
    A = A * 1.0
    rows = A.shape[0]
    return torch.var_mean(A, correction=0)[1], torch.full((rows,), 1 / rows, dtype=A.dtype, device=A.device) @ A
