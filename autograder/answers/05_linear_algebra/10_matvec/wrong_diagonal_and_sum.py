# loses test_is_one_product: product and sum
import torch


def matvec(A, x):
    return (A @ torch.diag(x)).sum(1)
