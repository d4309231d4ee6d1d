# loses test_is_written_by_hand: library called
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    return torch.dropout(X, p, training)
