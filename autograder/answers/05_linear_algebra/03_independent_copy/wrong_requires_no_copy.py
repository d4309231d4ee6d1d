# loses test_is_independent: same object
import torch


def independent_copy(A):
    return torch.asarray(A)
