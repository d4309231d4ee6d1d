# loses test_takes_both_ends, test_gradient_passes_where_kept: nan at 1
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    return X * (torch.rand_like(X) >= p) / (1 - p)
