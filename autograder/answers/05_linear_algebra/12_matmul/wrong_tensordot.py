# loses test_refuses_inner_sizes_that_differ: broadcasting
import torch


def matmul(A, B):
    return torch.tensordot(A, B, 1)
