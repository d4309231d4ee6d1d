# loses test_is_vectorised: element loop
import torch


def axis_sums(A):
    return A.sum(0), torch.tensor([sum(r) for r in A.tolist()], dtype=A.dtype, device=A.device)
