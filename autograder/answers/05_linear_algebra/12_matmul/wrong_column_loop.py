# loses test_is_one_product: element loop
import torch


def matmul(A, B):
    return torch.stack([torch.mv(A, column) for column in B.T], dim=1)
