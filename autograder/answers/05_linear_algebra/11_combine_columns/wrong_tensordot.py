# loses test_uses_no_product: product operation
import torch


def combine_columns(A, x):
    return torch.tensordot(A, x, dims=1)
