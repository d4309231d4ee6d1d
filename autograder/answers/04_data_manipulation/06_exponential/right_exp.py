# right: torch.exp
import torch


def exponential(x):
    return torch.exp(x)
