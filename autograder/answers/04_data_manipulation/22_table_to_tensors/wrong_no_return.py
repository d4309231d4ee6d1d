# loses test_gives_float32_tensors: nothing returned
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    y = torch.tensor(outputs.values, dtype=torch.float32, device=device)
