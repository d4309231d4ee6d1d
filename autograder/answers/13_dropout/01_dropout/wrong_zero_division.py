# loses test_does_nothing_in_evaluation, test_takes_both_ends, test_gradient_passes_where_kept: divided by zero
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    scale = 1 / (1 - p)
    return X * (torch.rand_like(X) >= p) * scale if training else X
