# loses test_goes_the_whole_way: NA kept as text
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path, keep_default_na=False)
    X = torch.tensor(pd.get_dummies(data.iloc[:, :-1], dummy_na=True, dtype=int).values, dtype=torch.float32, device=device)
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
