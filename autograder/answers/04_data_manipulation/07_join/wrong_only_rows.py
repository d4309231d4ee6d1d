# loses test_joins_rows_and_columns: one part alone
import torch


def join(x, y):
    return torch.cat((x, y))
