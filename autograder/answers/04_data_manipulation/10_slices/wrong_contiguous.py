# loses test_are_windows_on_x: clone
import torch


def slices(x):
    x = x.contiguous()
    return x[-1], x[1:3]
