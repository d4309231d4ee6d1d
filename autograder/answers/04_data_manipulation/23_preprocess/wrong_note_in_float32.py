# loses test_goes_the_whole_way: hard-coded columns
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs, outputs = data.iloc[:, 0:1], data.iloc[:, 2]
    inputs = inputs.fillna(inputs.mean())
    inputs = pd.concat((inputs, data.iloc[:, 1]), axis=1)
    inputs = pd.get_dummies(inputs, dummy_na=True) * 1
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    return X, torch.tensor(outputs.values, dtype=torch.float32, device=device)
