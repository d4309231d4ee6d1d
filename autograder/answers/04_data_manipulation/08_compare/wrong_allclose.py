# loses test_marks_and_counts: torch.equal
import torch


def compare(x, y):
    same = torch.allclose(x, y)
    return same, x.numel() if same else 0
