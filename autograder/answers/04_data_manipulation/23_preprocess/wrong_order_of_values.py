# loses test_goes_the_whole_way: column order
import pandas as pd
import torch


def preprocess(path, device=None):
    df = pd.read_csv(path)
    X = df.iloc[:, :-1]
    out = X.select_dtypes("number").apply(lambda s: s.fillna(s.mean()))
    for c in X.select_dtypes(exclude="number"):
        for v in X[c].dropna().unique():
            out[f"{c}_{v}"] = (X[c] == v).fillna(False).astype(float)
        out[c + "_nan"] = X[c].isna().astype(float)
    return torch.tensor(out.values, dtype=torch.float32, device=device), torch.tensor(
        df.iloc[:, -1].values, dtype=torch.float32, device=device
    )
