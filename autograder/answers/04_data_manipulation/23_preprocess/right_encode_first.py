# right: encodes first, fills what is left
import pandas as pd
import torch


def preprocess(path, device=None):
    table = pd.read_csv(path)
    y = table.pop(table.columns[-1])
    X = pd.get_dummies(table, dummy_na=True, dtype=float)
    X = X.fillna(X.mean())
    return tuple(torch.from_numpy(part.to_numpy("float32", copy=True)).to(device) for part in (X, y))
