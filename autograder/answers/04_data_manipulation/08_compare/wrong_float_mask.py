# loses test_marks_and_counts: wrong dtype
import torch


def compare(x, y):
    mask = torch.where(x == y, 1.0, 0.0)
    return mask, int(mask.sum())
