# loses test_rows_hold_the_value: end too early
import torch


def fill_rows(x, start, stop, value):
    x[start : stop - 1] = value
    return x
