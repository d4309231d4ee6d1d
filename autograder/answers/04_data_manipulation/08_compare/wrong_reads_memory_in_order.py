# loses test_takes_any_shape: memory as it lies
import torch


def compare(x, y):
    y = y.as_strided(y.shape, torch.empty(y.shape).stride(), y.storage_offset())
    mask = x == y
    return mask, int(mask.sum())
