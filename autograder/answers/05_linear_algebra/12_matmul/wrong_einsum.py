# loses test_refuses_inner_sizes_that_differ: broadcasting
import torch


def matmul(A, B):
    return torch.einsum("ik,kj->ij", A, B)
