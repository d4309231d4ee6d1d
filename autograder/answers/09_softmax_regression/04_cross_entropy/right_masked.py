# right: a boolean mask
import torch


def cross_entropy(y_hat, y):
    mask = torch.arange(y_hat.shape[1], device=y.device) == y[:, None]
    return y_hat[mask].log().neg()
