# loses test_joins_rows_and_columns: stack
import torch


def join(x, y):
    return torch.vstack((x, y)), torch.dstack((x, y))
