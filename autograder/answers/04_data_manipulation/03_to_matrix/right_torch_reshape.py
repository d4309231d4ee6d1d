# right: the function with a tuple
import torch


def to_matrix(x: torch.Tensor, rows: int, cols: int) -> torch.Tensor:
    shape = (rows, cols)
    return torch.reshape(input=x, shape=shape)
