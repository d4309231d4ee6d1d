# right: where over zeros
import torch


def relu(X):
    return torch.where(X <= 0, torch.zeros_like(X), X)
