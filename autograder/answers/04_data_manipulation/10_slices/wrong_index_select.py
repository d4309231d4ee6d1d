# loses test_are_windows_on_x: index list
import torch


def slices(x):
    return x[-1], torch.index_select(x, 0, torch.tensor([1, 2], device=x.device))
