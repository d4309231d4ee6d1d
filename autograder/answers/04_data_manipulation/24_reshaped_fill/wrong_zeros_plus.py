# loses test_copies_once: copied twice
import torch


def reshaped_fill(a, rows, cols, value):
    return torch.zeros_like(a.reshape(rows, cols)) + value
