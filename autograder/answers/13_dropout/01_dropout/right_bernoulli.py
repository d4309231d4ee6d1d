# right: bernoulli, scaled mask
import torch


def dropout(X, p, training=True):
    if not 0.0 <= p <= 1.0:
        raise ValueError(p)
    if not training or p == 0:
        return X.clone()
    mask = torch.empty_like(X).bernoulli_(1 - p)
    return X * (mask / (1 - p) if p < 1 else mask)
