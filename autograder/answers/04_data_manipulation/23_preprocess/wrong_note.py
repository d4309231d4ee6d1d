# loses test_goes_the_whole_way: float64
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs, outputs = data.iloc[:, 0:1], data.iloc[:, 2]
    inputs = inputs.fillna(inputs.mean())
    inputs = pd.concat((inputs, data.iloc[:, 1]), axis=1)
    inputs = pd.get_dummies(inputs, dummy_na=True) * 1
    return torch.tensor(inputs.values, device=device), torch.tensor(outputs.values, device=device)
