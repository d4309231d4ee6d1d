# loses test_is_written_by_hand: library called
import torch
import torch.nn.functional as F


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    return F.dropout(X, p, training)
