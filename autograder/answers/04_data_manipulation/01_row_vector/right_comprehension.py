# right: one tensor from a comprehension
import torch


def row_vector(n: int, device: torch.device | None = None) -> torch.Tensor:
    numbers = [i for i in range(n)]
    return torch.tensor(numbers, dtype=torch.long, device=device)
