# right: places in the flat tensor
import torch


def pick_probabilities(y_hat, y):
    n, q = y_hat.shape
    if bool((y >= q).any()):
        raise IndexError("no such class")
    return y_hat.flatten()[torch.arange(n, device=y.device) * q + y]
