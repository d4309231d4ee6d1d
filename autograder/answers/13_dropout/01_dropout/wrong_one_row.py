# loses test_drops_or_rescales: one mask for all rows
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    mask = torch.rand(X.shape[-1], device=X.device) >= p
    return X * mask / (1 - p) if p < 1 else X * 0
