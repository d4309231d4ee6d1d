# loses test_marks_and_counts: truth of many
import torch


def compare(x, y):
    return torch.tensor([value in y.flatten().split(2) for value in x.flatten()]), 0
