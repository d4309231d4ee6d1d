# right: counts the elements that differ
import torch


def differing(A: torch.Tensor) -> int:
    return int(torch.count_nonzero(A != A.transpose(0, 1)))


def is_symmetric(A: torch.Tensor) -> bool:
    if A.shape[0] != A.shape[1]:
        return False
    return differing(A) == 0
