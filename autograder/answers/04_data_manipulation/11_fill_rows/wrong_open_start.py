# loses test_rows_hold_the_value: open range
import torch


def fill_rows(x, start, stop, value):
    x[:stop] = value
    return x
