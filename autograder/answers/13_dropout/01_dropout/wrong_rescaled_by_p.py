# loses test_drops_or_rescales: rescaled by another number
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    return X * (torch.rand_like(X) >= p) / max(p, 1e-9) if training else X
