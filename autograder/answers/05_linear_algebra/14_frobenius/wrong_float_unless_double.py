# loses test_takes_any_layout: wrong dtype
import torch


def frobenius(A):
    A = A if A.dtype == torch.float64 else A.float()
    return A.norm()
