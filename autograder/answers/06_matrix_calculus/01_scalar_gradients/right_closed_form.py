# right: the closed forms
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), 2 * x, a
