# loses test_is_one_product: element loop
import torch


def matvec(A, x):
    return torch.stack([torch.dot(row, x) for row in A])
