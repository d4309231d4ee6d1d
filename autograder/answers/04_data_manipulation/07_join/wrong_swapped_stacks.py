# loses test_joins_rows_and_columns: swapped
import torch


def join(x, y):
    return torch.hstack((x, y)), torch.vstack((x, y))
