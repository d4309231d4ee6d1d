# loses test_are_windows_on_x: clone
import torch


def slices(x):
    return x[-1], torch.stack([x[1], x[2]])
