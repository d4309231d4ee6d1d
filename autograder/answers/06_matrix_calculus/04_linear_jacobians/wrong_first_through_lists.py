# loses test_is_vectorised: element loop
import torch


def linear_jacobians(A):
    return torch.tensor([[v for v in r] for r in A.tolist()], dtype=A.dtype, device=A.device), A.T
