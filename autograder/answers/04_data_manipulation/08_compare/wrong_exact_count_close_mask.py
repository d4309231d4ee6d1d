# loses test_is_exact: all one number
import torch


def compare(x, y):
    return torch.isclose(x, y), int((x == y).sum())
