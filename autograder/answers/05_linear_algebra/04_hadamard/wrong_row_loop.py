# loses test_is_vectorised: element loop
import torch


def hadamard(A, B):
    return torch.stack([a * b for a, b in zip(A, B)])
