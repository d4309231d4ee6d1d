# loses test_joins_rows_and_columns, test_takes_any_layout: wrong device
import torch


def join(x, y):
    r, c = x.shape
    by_columns = torch.zeros(r, 2 * c)
    by_columns[:, :c], by_columns[:, c:] = x, y
    return torch.cat((x, y)), by_columns
