# loses test_gives_python_numbers: round
import torch


def to_scalars(a):
    return a.item(), float(a), int(torch.round(a))
