# right: masked_fill
import torch


def dropout(X, p, training=True):
    if p > 1 or p < 0:
        raise ValueError
    if not training:
        return X + 0
    return (X / max(1 - p, 1e-9)).masked_fill(torch.bernoulli(torch.full_like(X, p)).bool(), 0.0)
