# loses test_is_exact, test_knows_special_numbers, test_takes_any_shape: tolerance
import torch


def compare(x, y):
    mask = (x - y).abs() <= torch.finfo(x.dtype).eps
    return mask, int(mask.sum())
