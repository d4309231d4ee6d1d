# loses test_gradient_passes_where_kept: no gradient
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    return X.detach() * (torch.rand_like(X) >= p) / (1 - p) if p < 1 else X.detach() * 0
