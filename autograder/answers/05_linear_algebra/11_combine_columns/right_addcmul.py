# right: weighted through addcmul, folded with nansum
import torch


def combine_columns(A, x):
    weighted = torch.addcmul(torch.zeros_like(A), A, x)
    return weighted.nansum(1)
