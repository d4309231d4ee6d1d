# loses test_gives_float32_tensors: list for tuple
import torch


def table_to_tensors(inputs, outputs, device=None):
    return [torch.tensor(part.to_numpy(), dtype=torch.float32, device=device) for part in (inputs, outputs)]
