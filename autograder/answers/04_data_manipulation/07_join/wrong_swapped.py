# loses test_joins_rows_and_columns: swapped
import torch


def join(x, y):
    return torch.cat((x, y), dim=1), torch.cat((x, y), dim=0)
