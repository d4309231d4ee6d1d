# loses test_does_nothing_in_evaluation: rescaled in evaluation
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X * (1 - p) if p < 1 else X.clone()
    return X * (torch.rand_like(X) >= p) / (1 - p) if p < 1 else X * 0
