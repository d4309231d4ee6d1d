# loses test_drops_or_rescales: nothing dropped
import torch


def dropout(X, p, training=False):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    return X * (torch.rand_like(X) >= p) / (1 - p) if p < 1 else X * 0
