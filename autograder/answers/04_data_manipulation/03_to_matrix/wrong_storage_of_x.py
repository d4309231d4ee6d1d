# loses test_keeps_the_reading_order: memory as it lies
import torch


def to_matrix(x, rows, cols):
    if x.numel() != rows * cols:
        raise RuntimeError
    if not x.is_contiguous():
        return x.reshape(rows, cols)
    return x.as_strided((rows, cols), (cols, 1), 0)
