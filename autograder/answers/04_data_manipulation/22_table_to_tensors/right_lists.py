# right: through nested lists
import torch


def table_to_tensors(inputs, outputs, device=None):
    rows = inputs.to_numpy().tolist()
    return torch.tensor(rows, dtype=torch.float32, device=device), torch.tensor(
        outputs.tolist(), dtype=torch.float32, device=device
    )
