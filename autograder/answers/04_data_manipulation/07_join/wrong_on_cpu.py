# loses test_joins_rows_and_columns: wrong device
import torch


def join(x, y):
    return torch.cat((x.cpu(), y.cpu())), torch.cat((x.cpu(), y.cpu()), 1)
