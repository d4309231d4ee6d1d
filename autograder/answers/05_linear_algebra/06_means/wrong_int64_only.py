# loses test_takes_whole_numbers: wrong dtype
import torch


def means(A):
    if A.dtype == torch.int64:
        A = A.float()
    return (A.sum() / A.numel()).to(A.dtype), (A.sum(0) / len(A)).to(A.dtype)
