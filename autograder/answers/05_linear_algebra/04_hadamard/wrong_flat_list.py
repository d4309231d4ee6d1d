# loses test_is_vectorised: element loop
import torch


def hadamard(A, B):
    return torch.tensor(
        [a * b for a, b in zip(A.flatten().tolist(), B.flatten().tolist())], dtype=A.dtype, device=A.device
    ).reshape(A.shape)
