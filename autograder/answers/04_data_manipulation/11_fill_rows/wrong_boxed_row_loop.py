# loses test_allocates_nothing, test_takes_any_range_and_content, test_is_vectorised: element loop
import torch


def fill_rows(x, start, stop, value):
    for row in range(start, stop):
        x[row] = torch.tensor(value)
    return x
