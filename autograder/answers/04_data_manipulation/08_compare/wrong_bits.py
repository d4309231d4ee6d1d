# loses test_is_exact, test_knows_special_numbers: tolerance
import torch


def compare(x, y):
    mask = x.float().contiguous().view(torch.int32) == y.float().contiguous().view(torch.int32)
    return mask, int(mask.sum())
