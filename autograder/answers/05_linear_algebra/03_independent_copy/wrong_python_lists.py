# loses test_is_vectorised: element loop
import torch


def independent_copy(A):
    return torch.tensor(A.tolist(), dtype=A.dtype, device=A.device)
