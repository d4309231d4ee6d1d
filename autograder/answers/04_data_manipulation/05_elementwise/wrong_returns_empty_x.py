# loses test_takes_any_shape: wrong dtype
import torch


def elementwise(x, y):
    if x.numel() == 0:
        return x, x, x, x, x
    return x + y, x - y, x * y, x / y, x**y
