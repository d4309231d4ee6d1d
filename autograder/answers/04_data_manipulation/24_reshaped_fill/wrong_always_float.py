# loses test_keeps_dtype_and_forgets_contents: wrong dtype
import torch


def reshaped_fill(a, rows, cols, value):
    return torch.full_like(a.reshape(rows, cols), value, dtype=torch.float32)
