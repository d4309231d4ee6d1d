# loses test_joins_rows_and_columns: other order
import torch


def join(x, y):
    return torch.stack((x, y), 1).flatten(0, 1), torch.cat((x, y), 1)
