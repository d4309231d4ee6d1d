# right: an index list copies
import torch


def independent_copy(A):
    return A[torch.arange(A.shape[0], device=A.device)]
