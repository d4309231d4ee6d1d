# loses test_knows_special_numbers, test_takes_any_shape: NaN equals NaN
import torch


def compare(x, y):
    whole = torch.int32 if x.dtype == torch.float32 else torch.int64
    mask = x.contiguous().view(whole) == y.contiguous().view(whole)
    return mask, int(mask.sum())
