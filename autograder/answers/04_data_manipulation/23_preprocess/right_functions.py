# right: one function for each step
import pandas as pd
import torch


def _load(path):
    table = pd.read_csv(path)
    return table.drop(columns=table.columns[-1]), table[table.columns[-1]]


def _fill(inputs):
    inputs = inputs.copy()
    for name in inputs.select_dtypes("number"):
        inputs[name] = inputs[name].fillna(inputs[name].mean())
    return inputs


def _to_tensor(table, device):
    return torch.tensor(table.to_numpy(dtype="float64"), device=device).to(torch.float32)


def preprocess(path: str, device=None) -> tuple[torch.Tensor, torch.Tensor]:
    inputs, outputs = _load(path)
    encoded = pd.get_dummies(_fill(inputs), dummy_na=True)
    return _to_tensor(encoded, device), _to_tensor(outputs, device)
