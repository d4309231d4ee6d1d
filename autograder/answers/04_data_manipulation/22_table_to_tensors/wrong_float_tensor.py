# loses test_has_memory_of_its_own: shares memory
import torch


def table_to_tensors(inputs, outputs, device=None):
    return torch.Tensor(inputs.to_numpy()).to(device), torch.Tensor(outputs.to_numpy()).to(device)
