# loses test_joins_rows_and_columns: dimension out of range
import torch


def join(x, y):
    return torch.cat((x, y), dim=1), torch.cat((x, y), dim=2)
