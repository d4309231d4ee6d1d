# loses test_weighs_and_adds_the_columns: through NumPy
import torch


def combine_columns(A, x):
    return torch.from_numpy((A.numpy() * x.numpy()).sum(1))
