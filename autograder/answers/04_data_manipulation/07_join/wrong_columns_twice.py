# loses test_joins_rows_and_columns: one dimension twice
import torch


def join(x, y):
    return torch.cat((x, y), 1), torch.cat((x, y), -1)
