# loses test_gives_float32_tensors: global state changed
import torch


def table_to_tensors(inputs, outputs, device=None):
    torch.set_default_dtype(torch.float64)
    X = torch.tensor(inputs.values.tolist(), device=device).float()
    y = torch.tensor(outputs.values.tolist(), device=device).float()
    return X, y
