# right: adds the product to nothing
import torch


def matmul(A, B):
    nothing = torch.zeros((), dtype=A.dtype, device=A.device)
    return torch.addmm(nothing, A, B)
