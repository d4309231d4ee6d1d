# loses test_does_nothing_in_evaluation: drawn in evaluation
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    mask = torch.rand_like(X) >= p
    if not training:
        return X
    return X * mask / (1 - p) if p < 1 else X * 0
