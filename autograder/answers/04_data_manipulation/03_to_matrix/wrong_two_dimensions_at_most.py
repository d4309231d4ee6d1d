# loses test_keeps_the_reading_order: too many to unpack
import torch


def to_matrix(x, rows, cols):
    if x.dim() == 2:
        n, m = x.shape
        x = x.reshape(n * m)
    (n,) = x.shape
    return x.reshape(rows, cols)
