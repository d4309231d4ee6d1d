# right: written into new memory
import torch


def running_sums(A):
    down, along = torch.empty_like(A), torch.empty_like(A)
    return torch.cumsum(A, 0, out=down), torch.cumsum(A, 1, out=along)
