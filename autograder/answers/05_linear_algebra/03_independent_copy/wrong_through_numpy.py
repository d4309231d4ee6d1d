# loses test_is_independent: through NumPy
import torch


def independent_copy(A):
    return torch.tensor(A.numpy().copy())
