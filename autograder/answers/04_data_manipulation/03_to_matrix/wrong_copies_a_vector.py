# loses test_is_a_view: needless copy
import torch


def to_matrix(x, rows, cols):
    if x.dim() == 1:
        x = x.clone()
    return x.reshape(rows, cols)
