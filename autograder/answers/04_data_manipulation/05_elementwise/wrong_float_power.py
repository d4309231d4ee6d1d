# loses test_gives_five_results: wrong dtype
import torch


def elementwise(x, y):
    return x + y, x - y, x * y, x / y, torch.float_power(x, y)
