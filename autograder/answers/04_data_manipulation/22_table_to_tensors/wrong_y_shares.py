# loses test_has_memory_of_its_own: shares memory
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.tensor(inputs.to_numpy(), dtype=torch.float32, device=device)
    y = torch.from_numpy(outputs.to_numpy()).float().to(device)
    return X, y
