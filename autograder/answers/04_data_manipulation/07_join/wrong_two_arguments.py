# loses test_joins_rows_and_columns: list of tensors expected
import torch


def join(x, y):
    return torch.cat(x, y), torch.cat(x, y, dim=1)
