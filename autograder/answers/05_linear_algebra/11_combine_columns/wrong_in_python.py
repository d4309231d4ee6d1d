# loses test_is_vectorised: element loop
import torch


def combine_columns(A, x):
    weights = x.tolist()
    return torch.tensor([sum(a * w for a, w in zip(row, weights)) for row in A.tolist()], dtype=A.dtype, device=A.device)
