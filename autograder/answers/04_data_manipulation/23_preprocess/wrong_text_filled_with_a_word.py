# loses test_goes_the_whole_way: text filled first
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = data.iloc[:, :-1].copy()
    for name in inputs:
        if pd.api.types.is_numeric_dtype(inputs[name]):
            inputs[name] = inputs[name].fillna(inputs[name].mean())
        else:
            inputs[name] = inputs[name].fillna("missing")
    X = torch.tensor(pd.get_dummies(inputs, dtype=int).values, dtype=torch.float32, device=device)
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
