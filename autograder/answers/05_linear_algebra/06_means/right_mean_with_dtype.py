# right: mean with a dtype
import torch


def means(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    dtype = A.dtype if A.is_floating_point() else torch.float32
    return torch.mean(A, dtype=dtype), torch.mean(A, dim=0, dtype=dtype)
