# loses test_has_memory_of_its_own: shares memory
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.as_tensor(inputs.to_numpy(), dtype=torch.float32, device=device)
    y = torch.as_tensor(outputs.to_numpy(), dtype=torch.float32, device=device)
    return X, y
