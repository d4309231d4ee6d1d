# loses test_gives_five_results: operands swapped
import torch


def elementwise(x, y):
    return x + y, torch.rsub(x, y), x * y, x / y, x**y
