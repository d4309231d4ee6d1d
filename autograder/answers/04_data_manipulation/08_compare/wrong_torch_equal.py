# loses test_marks_and_counts: torch.equal
import torch


def compare(x, y):
    return torch.equal(x, y), int((x == y).sum())
