# loses test_marks_and_counts: wrong device
import torch


def compare(x, y):
    mask = torch.logical_and(x == y, torch.ones(x.shape, dtype=torch.bool))
    return mask, int(mask.sum())
