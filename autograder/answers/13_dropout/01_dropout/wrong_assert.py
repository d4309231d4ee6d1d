# loses test_refuses_other_p: wrong exception
import torch


def dropout(X, p, training=True):
    assert 0 <= p <= 1
    if not training:
        return X
    return X * (torch.rand_like(X) >= p) / (1 - p) if p < 1 else X * 0
