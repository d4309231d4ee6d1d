# loses test_takes_last_and_middle, test_are_windows_on_x: wrong device
import torch


def slices(x):
    return x[-1], x.index_select(0, torch.tensor([1, 2]))
