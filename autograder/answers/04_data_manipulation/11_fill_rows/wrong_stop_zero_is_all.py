# loses test_takes_any_range_and_content: fills an empty range
import torch


def fill_rows(x, start, stop, value):
    x[start : stop or None] = value
    return x
