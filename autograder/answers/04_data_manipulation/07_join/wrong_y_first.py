# loses test_joins_rows_and_columns: y first
import torch


def join(x, y):
    return torch.cat((y, x), dim=0), torch.cat((y, x), dim=1)
