# loses test_follows_the_device, test_has_memory_of_its_own: attribute of None
import torch


def table_to_tensors(inputs, outputs, device=None):
    if device.type == "cpu":
        device = "cpu"
    X = torch.tensor(inputs.values, dtype=torch.float32, device=device)
    y = torch.tensor(outputs.values, dtype=torch.float32, device=device)
    return X, y
