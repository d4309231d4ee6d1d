# right: written by two indices
import torch


def one_hot(y, num_classes):
    if (y < 0).any():
        raise ValueError("negative label")
    rows = torch.zeros((y.shape[0], num_classes), dtype=torch.float32, device=y.device)
    rows[torch.arange(y.shape[0], device=y.device), y] = 1
    return rows
