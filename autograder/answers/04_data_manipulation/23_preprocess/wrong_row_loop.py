# loses test_is_vectorised: element loop
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = data.iloc[:, :-1].fillna(data.mean(numeric_only=True))
    rows = pd.get_dummies(inputs, dummy_na=True, dtype=float).to_numpy()
    X = torch.stack([torch.tensor(row, dtype=torch.float32, device=device) for row in rows])
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
