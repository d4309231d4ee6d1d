# loses test_is_one_product: several products
import torch


def matmul(A, B):
    return A @ torch.eye(A.shape[1], dtype=A.dtype, device=A.device) @ B
