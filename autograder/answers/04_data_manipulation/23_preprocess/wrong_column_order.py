# loses test_goes_the_whole_way: column order
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    parts = []
    for name in data.columns[:-1]:
        if pd.api.types.is_numeric_dtype(data[name]):
            parts.append(data[[name]].fillna(data[name].mean()))
        else:
            parts.append(pd.get_dummies(data[[name]], dummy_na=True, dtype=int))
    X = torch.tensor(pd.concat(parts, axis=1).values, dtype=torch.float32, device=device)
    return X, torch.tensor(data.iloc[:, -1].values, dtype=torch.float32, device=device)
