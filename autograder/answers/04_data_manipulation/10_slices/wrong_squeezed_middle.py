# loses test_takes_any_x_of_three: squeezed
import torch


def slices(x):
    return x[-1], x[1:3].squeeze()
