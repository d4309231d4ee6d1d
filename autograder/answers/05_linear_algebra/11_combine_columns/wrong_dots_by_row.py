# loses test_uses_no_product, test_is_vectorised: product operation
import torch


def combine_columns(A, x):
    return torch.stack([row.dot(x) for row in A])
