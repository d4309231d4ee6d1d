# loses test_multiplies_rows_with_x: dimensions of a product
import torch


def matvec(A, x):
    return torch.mv(A, x.reshape(-1, 1))
