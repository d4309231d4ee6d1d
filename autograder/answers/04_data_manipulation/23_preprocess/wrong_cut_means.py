# loses test_goes_the_whole_way: inaccurate
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = data.iloc[:, :-1].fillna(data.mean(numeric_only=True).round())
    X = torch.tensor(pd.get_dummies(inputs, dummy_na=True, dtype=int).values, dtype=torch.float32, device=device)
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
