# loses test_refuses_other_p: no exception
import torch


def dropout(X, p, training=True):
    if not training:
        return X
    if not 0 <= p <= 1:
        raise ValueError
    return X * (torch.rand_like(X) >= p) / (1 - p) if p < 1 else X * 0
