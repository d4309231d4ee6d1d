# loses test_has_memory_of_its_own: shares memory
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.as_tensor(inputs.values).float().detach()
    y = torch.as_tensor(outputs.values).float().detach()
    return X.to(device), y.to(device)
