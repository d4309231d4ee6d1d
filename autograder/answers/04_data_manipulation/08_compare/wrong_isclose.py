# loses test_is_exact: tolerance
import torch


def compare(x, y):
    mask = torch.isclose(x, y)
    return mask, int(mask.sum())
