# right: from_numpy on a copy
import numpy as np
import torch


def table_to_tensors(inputs, outputs, device=None):
    device = device or "cpu"
    return tuple(
        torch.from_numpy(part.to_numpy(dtype=np.float32, copy=True)).to(device) for part in (inputs, outputs)
    )
