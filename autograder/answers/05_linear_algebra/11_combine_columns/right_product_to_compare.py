# right: a product only checks the sum
import torch


def combine_columns(A, x):
    total = (A * x).sum(1)
    assert torch.allclose(total, A @ x, rtol=1e-3, atol=1e-3)
    return total
