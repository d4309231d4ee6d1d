# right: arange on the device
import torch


def row_vector(n, device=None):
    return torch.arange(n, device=device)
