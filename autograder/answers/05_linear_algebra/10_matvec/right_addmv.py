# right: adds the product to zeros
import torch


def matvec(A, x):
    return torch.addmv(torch.zeros(len(A), dtype=A.dtype, device=A.device), A, x)
