# loses test_multiplies_rows_with_x: column result
import torch


def matvec(A, x):
    return torch.mm(x[None], A.T)
