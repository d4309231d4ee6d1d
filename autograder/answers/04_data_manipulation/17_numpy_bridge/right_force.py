# right: numpy(force=True), and from_numpy of a copy
import numpy as np
import torch


def to_numpy(x: torch.Tensor) -> np.ndarray:
    return x.numpy(force=True)


def to_tensor(a: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(a.copy())
