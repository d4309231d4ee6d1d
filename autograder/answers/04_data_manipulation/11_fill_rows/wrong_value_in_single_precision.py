# loses test_takes_any_range_and_content: single precision
import torch


def fill_rows(x, start, stop, value):
    x[start:stop] = torch.tensor(float(value), dtype=torch.float32)
    return x
