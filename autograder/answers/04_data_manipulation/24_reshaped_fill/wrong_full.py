# loses test_fills_b_and_leaves_a: wrong dtype
import torch


def reshaped_fill(a, rows, cols, value):
    return torch.full((rows, cols), value)
