# loses test_allocates_nothing: hidden temporary
import torch


def fill_rows(x, start, stop, value):
    x[start:stop] = torch.full_like(x[start:stop], value)
    return x
