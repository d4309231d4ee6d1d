# loses test_joins_rows_and_columns: unused parameter
import torch


def join(x, y):
    return torch.cat((x, x)), torch.cat((x, x), 1)
