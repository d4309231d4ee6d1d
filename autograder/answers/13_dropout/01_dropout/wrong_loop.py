# loses test_is_vectorised: element loop
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    if p == 1:
        return X * 0
    rows = [row * (torch.rand_like(row) >= p) / (1 - p) for row in X]
    return torch.stack(rows)
