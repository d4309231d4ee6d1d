# loses test_keeps_the_reading_order, test_is_a_view: wrong device
import torch


def to_matrix(x, rows, cols):
    out = torch.empty(rows, cols, dtype=x.dtype)
    out[:] = x.reshape(rows, cols)
    return out
