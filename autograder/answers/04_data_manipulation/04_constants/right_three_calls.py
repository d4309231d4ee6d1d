# right: zeros, ones, tensor
import torch


def constants(device=None):
    zeros = torch.zeros((2, 3, 4), device=device)
    ones = torch.ones((2, 3, 4), device=device)
    return zeros, ones, torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
