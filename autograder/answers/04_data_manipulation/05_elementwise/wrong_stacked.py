# loses test_gives_five_results: stacked
import torch


def elementwise(x, y):
    return torch.stack((x + y, x - y, x * y, x / y, x**y))
