# loses test_knows_special_numbers: NaN equals NaN
import torch


def compare(x, y):
    mask = torch.isclose(x, y, rtol=0, atol=0, equal_nan=True)
    return mask, int(mask.sum())
