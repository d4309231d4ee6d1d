# loses test_gives_float32_tensors: input changed
import torch


def table_to_tensors(inputs, outputs, device=None):
    for name in inputs:
        inputs[name] = inputs[name].astype("float32")
    return torch.tensor(inputs.values, device=device), torch.tensor(
        outputs.values, dtype=torch.float32, device=device
    )
