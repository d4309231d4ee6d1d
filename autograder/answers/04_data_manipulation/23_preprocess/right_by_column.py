# right: column by column, stacked
import pandas as pd
import torch
from pandas.api.types import is_numeric_dtype


def preprocess(path, device=None):
    *inputs, outputs = (column for _, column in pd.read_csv(path).items())
    numbers = [column.fillna(column.mean()) for column in inputs if is_numeric_dtype(column)]
    flags = []
    for column in inputs:
        if not is_numeric_dtype(column):
            flags += [(column == value).fillna(False) for value in sorted(column.dropna().unique())]
            flags.append(column.isna())
    X = torch.stack([torch.tensor(column.tolist(), dtype=torch.float32) for column in numbers + flags], dim=1)
    y = torch.tensor(outputs.tolist(), dtype=torch.float32)
    return X.to(device or "cpu"), y.to(device or "cpu")
