# loses test_is_vectorised: element loop
import torch


def combine_columns(A, x):
    return torch.stack([(row * x).sum() for row in A])
