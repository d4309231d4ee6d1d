# loses test_joins_rows_and_columns: list for tuple
import torch


def join(x, y):
    return [torch.cat((x, y)), torch.cat((x, y), 1)]
