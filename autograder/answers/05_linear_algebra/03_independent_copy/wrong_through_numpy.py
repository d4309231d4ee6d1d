# loses test_is_independent, test_takes_any_matrix: through NumPy
import torch


def independent_copy(A):
    return torch.tensor(A.numpy().copy())
