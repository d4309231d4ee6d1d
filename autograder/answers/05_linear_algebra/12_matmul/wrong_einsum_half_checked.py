# loses test_refuses_inner_sizes_that_differ: broadcasting
import torch


def matmul(A, B):
    if B.shape[0] == 1 != A.shape[1]:
        raise RuntimeError
    return torch.einsum("ik,kj->ij", A, B)
