# loses test_gives_five_results: //
import torch


def elementwise(x, y):
    return x + y, x - y, x * y, torch.floor(x / y), x**y
