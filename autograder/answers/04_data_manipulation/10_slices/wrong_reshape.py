# loses test_are_windows_on_x: clone
import torch


def slices(x):
    rows = x.reshape(len(x), -1)
    return rows[-1].reshape(x.shape[1:]), rows[1:3].reshape(2, *x.shape[1:])
