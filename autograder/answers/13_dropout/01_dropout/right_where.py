# right: where
import torch


def dropout(X, p, training=True):
    if not (p >= 0 and p <= 1):
        raise ValueError("0 <= p <= 1")
    if training:
        scale = 0.0 if p == 1 else 1 / (1 - p)
        dropped = torch.rand_like(X) < p
        return torch.where(dropped, X * 0, X * scale)
    return X
