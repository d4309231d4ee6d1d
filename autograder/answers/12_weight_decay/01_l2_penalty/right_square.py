# right: square and sum
import torch


def l2_penalty(w):
    return torch.square(w).sum() * 0.5
