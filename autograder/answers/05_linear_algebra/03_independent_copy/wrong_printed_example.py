# loses test_is_independent: printed example
import torch


def independent_copy(A):
    return torch.tensor([[0.0, 1, 2], [3, 4, 5]], device=A.device)
