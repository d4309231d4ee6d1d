# loses test_joins_rows_and_columns: stack
import torch


def join(x, y):
    return torch.stack((x, y), dim=0), torch.stack((x, y), dim=1)
