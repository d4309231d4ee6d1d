# loses test_is_a_view: needless copy
import torch


def transpose(A):
    return torch.tensor([list(row) for row in zip(*A.tolist())], dtype=A.dtype, device=A.device)
