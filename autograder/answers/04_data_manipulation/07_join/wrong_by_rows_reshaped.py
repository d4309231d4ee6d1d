# loses test_joins_rows_and_columns: other order
import torch


def join(x, y):
    by_rows = torch.cat((x, y))
    return by_rows, by_rows.reshape(x.shape[0], -1)
