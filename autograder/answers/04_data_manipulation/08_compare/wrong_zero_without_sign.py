# loses test_knows_special_numbers: bits compared
import torch


def compare(x, y):
    mask = (x == y) & (torch.signbit(x) == torch.signbit(y))
    return mask, int(mask.sum())
