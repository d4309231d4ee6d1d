# right: in double precision, then back
import torch


def means(A):
    dtype = torch.result_type(A, 1.0)
    A = A.double()
    return A.mean().to(dtype), A.mean(0).to(dtype)
