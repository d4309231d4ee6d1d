# loses test_goes_the_whole_way: hard-coded names
import pandas as pd
import torch


def preprocess(path, device=None):
    data = pd.read_csv(path)
    data["NumRooms"] = data["NumRooms"].fillna(data["NumRooms"].mean())
    inputs = pd.get_dummies(data[["NumRooms", "Alley"]], dummy_na=True, dtype=int)
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    return X, torch.tensor(data["Price"].values, dtype=torch.float32, device=device)
