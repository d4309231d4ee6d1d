# loses test_multiplies_rows_with_x: raised
import torch


def matvec(A, x):
    return torch.mv(A, x.reshape(-1, 1))
