# loses test_drops_or_rescales: p the wrong way round
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    return X * (torch.rand_like(X) < p) / (1 - p) if p < 1 else X * 0
