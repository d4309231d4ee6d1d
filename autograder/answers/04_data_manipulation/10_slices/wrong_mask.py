# loses test_are_windows_on_x: index list
import torch


def slices(x):
    number = torch.arange(len(x), device=x.device)
    return x[-1], x[(number > 0) & (number < 3)]
