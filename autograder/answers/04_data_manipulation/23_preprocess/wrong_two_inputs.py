# loses test_goes_the_whole_way: hard-coded columns
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = data.iloc[:, 0:2]
    inputs = pd.get_dummies(inputs.fillna(inputs.mean(numeric_only=True)), dummy_na=True, dtype=int)
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
