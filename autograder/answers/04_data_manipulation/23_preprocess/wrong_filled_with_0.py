# loses test_goes_the_whole_way: filled with 0
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = pd.get_dummies(data.iloc[:, :-1], dummy_na=True, dtype=int).fillna(0)
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
