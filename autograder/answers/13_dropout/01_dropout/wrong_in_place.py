# loses test_drops_or_rescales: input changed
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    with torch.no_grad():
        X *= torch.rand_like(X) >= p
        X /= 1 - p if p < 1 else 1
    return X
