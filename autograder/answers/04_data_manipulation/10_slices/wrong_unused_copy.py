# loses test_are_windows_on_x: needless copy
import torch


def slices(x):
    backup = x.clone()
    return x[-1], x[1:3]
