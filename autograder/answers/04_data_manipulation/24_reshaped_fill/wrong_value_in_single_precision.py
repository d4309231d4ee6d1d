# loses test_keeps_dtype_and_forgets_contents: single precision
import torch


def reshaped_fill(a, rows, cols, value):
    b = torch.empty_like(a.reshape(rows, cols))
    b[:] = torch.tensor(float(value), dtype=torch.float32)
    return b
