# loses test_marks_and_counts: truth of many
import torch


def compare(x, y):
    if x == y:
        return torch.ones_like(x, dtype=torch.bool), x.numel()
    return torch.zeros_like(x, dtype=torch.bool), 0
