# loses test_is_vectorised: element loop
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.stack([torch.tensor(row, dtype=torch.float32, device=device) for row in inputs.to_numpy()])
    return X, torch.tensor(outputs.to_numpy(), dtype=torch.float32, device=device)
