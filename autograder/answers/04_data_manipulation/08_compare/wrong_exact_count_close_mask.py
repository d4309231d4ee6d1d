# loses test_is_exact: none
import torch


def compare(x, y):
    return torch.isclose(x, y), int((x == y).sum())
