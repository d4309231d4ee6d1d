# loses test_joins_rows_and_columns: other order
import torch


def join(x, y):
    return torch.cat((x, y)), torch.stack((x, y), 2).flatten(1)
