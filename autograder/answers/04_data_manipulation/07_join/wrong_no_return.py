# loses test_joins_rows_and_columns: nothing returned
import torch


def join(x, y):
    torch.cat((x, y), dim=0)
    torch.cat((x, y), dim=1)
