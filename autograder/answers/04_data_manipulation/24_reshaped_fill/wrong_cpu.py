# loses test_fills_b_and_leaves_a: wrong device
import torch


def reshaped_fill(a, rows, cols, value):
    b = torch.empty(a.shape, dtype=a.dtype).reshape(rows, cols)
    b[:] = value
    return b
