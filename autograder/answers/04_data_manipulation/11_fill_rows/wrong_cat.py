# loses test_rows_hold_the_value: clone
import torch


def fill_rows(x, start, stop, value):
    return torch.cat([x[:start], torch.full_like(x[start:stop], value), x[stop:]])
