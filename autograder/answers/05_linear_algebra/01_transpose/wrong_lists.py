# loses test_is_a_view, test_takes_any_matrix: needless copy
import torch


def transpose(A):
    return torch.tensor([list(row) for row in zip(*A.tolist())], dtype=A.dtype, device=A.device)
