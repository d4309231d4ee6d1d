# loses test_marks_and_counts: count left a tensor
import torch


def compare(x, y):
    return x == y, torch.count_nonzero(x == y)
