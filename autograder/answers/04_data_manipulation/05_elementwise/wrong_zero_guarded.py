# loses test_finds_the_right_dtype, test_takes_any_shape: zeros guarded
import torch


def elementwise(x, y):
    quotient = torch.where(y == 0, 0, x / torch.where(y == 0, 1, y))
    return x + y, x - y, x * y, quotient, x**y
