# loses test_swaps_rows_and_columns, test_is_a_view: through NumPy
import torch


def transpose(A):
    return torch.from_numpy(A.numpy().T)
