# loses test_joins_rows_and_columns: input changed
import torch


def join(x, y):
    by_columns = torch.cat((x, y), 1)
    x.data = torch.cat((x, y))
    return x, by_columns
