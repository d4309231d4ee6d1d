# loses test_takes_other_tables: splits at commas
import numpy as np
import pandas as pd
import torch


def preprocess(path, device=None):
    lines = [line.strip().split(",") for line in open(path)]
    table = pd.DataFrame(lines[1:], columns=lines[0]).replace("NA", np.nan)
    for name in table:
        try:
            table[name] = pd.to_numeric(table[name])
        except ValueError:
            pass
    inputs = table.iloc[:, :-1]
    inputs = pd.get_dummies(inputs.fillna(inputs.mean(numeric_only=True)), dummy_na=True, dtype=float)
    X = torch.tensor(inputs.to_numpy(), dtype=torch.float32, device=device)
    return X, torch.tensor(table.iloc[:, -1].to_numpy(), dtype=torch.float32, device=device)
