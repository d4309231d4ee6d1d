# loses test_multiplies_rows_with_x: raised
import torch


def matvec(A, x):
    return torch.dot(A, x)
