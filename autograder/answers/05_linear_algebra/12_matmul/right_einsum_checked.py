# right: einsum behind a check of the inner sizes
import torch


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise RuntimeError(f"cannot multiply {tuple(A.shape)} by {tuple(B.shape)}")
    return torch.einsum("ik,kj->ij", A, B)
