# loses test_is_vectorised: element loop
import torch


def row_shares(A):
    return torch.tensor([[v / sum(r) for v in r] for r in A.tolist()], dtype=A.dtype, device=A.device) * 1.0
