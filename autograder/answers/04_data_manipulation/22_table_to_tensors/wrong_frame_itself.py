# loses test_gives_float32_tensors: not numbers
import torch


def table_to_tensors(inputs, outputs, device=None):
    return torch.tensor(inputs, dtype=torch.float32, device=device), torch.tensor(
        outputs, dtype=torch.float32, device=device
    )
