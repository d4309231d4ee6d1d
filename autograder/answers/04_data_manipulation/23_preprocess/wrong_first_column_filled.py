# loses test_takes_other_tables: mean over text
import pandas as pd
import torch


def preprocess(path, device=None):
    df = pd.read_csv(path)
    X = df.iloc[:, :-1].copy()
    X.iloc[:, 0] = X.iloc[:, 0].fillna(X.iloc[:, 0].mean())
    X = pd.get_dummies(X, dummy_na=True, dtype=float)
    return torch.tensor(X.values, dtype=torch.float32, device=device), torch.tensor(
        df.iloc[:, -1].values, dtype=torch.float32, device=device
    )
