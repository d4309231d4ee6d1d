# right: as in the book
import torch


def l2_penalty(w):
    return torch.sum(w.pow(2)) / 2
