# right: torch.tensor with dtype and device
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    y = torch.tensor(outputs.values, dtype=torch.float32, device=device)
    return X, y
