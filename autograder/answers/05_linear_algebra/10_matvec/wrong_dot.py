# loses test_multiplies_rows_with_x: dimensions of a product
import torch


def matvec(A, x):
    return torch.dot(A, x)
