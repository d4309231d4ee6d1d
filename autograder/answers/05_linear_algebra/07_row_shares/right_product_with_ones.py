# right: row sums as a product
import torch


def row_shares(A):
    ones = torch.ones_like(A[:1]).mT
    return A.divide(A @ ones)
