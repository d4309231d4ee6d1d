# loses test_is_one_product: product and sum
import torch


def matvec(A, x):
    if A.shape[1] != len(x):
        raise RuntimeError
    return (A * x) @ torch.ones_like(x)
