# right: a chain of two
import torch


def matmul(A, B):
    return torch.linalg.multi_dot((A, B))
