# loses test_follows_the_device: attribute of None
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = data.iloc[:, :-1].fillna(data.mean(numeric_only=True))
    X = torch.tensor(pd.get_dummies(inputs, dummy_na=True, dtype=int).values, dtype=torch.float32)
    y = torch.tensor(data.iloc[:, -1].values, dtype=torch.float32)
    return X.to(device.type), y.to(device.type)
