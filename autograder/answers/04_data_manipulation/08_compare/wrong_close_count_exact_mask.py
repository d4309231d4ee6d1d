# loses test_is_exact: tolerance
import torch


def compare(x, y):
    return x == y, int(torch.isclose(x, y).sum())
