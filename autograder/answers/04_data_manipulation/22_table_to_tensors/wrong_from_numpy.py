# loses test_has_memory_of_its_own: shares memory
import numpy as np
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.from_numpy(inputs.to_numpy(dtype=np.float32)).to(device)
    y = torch.from_numpy(outputs.to_numpy(dtype=np.float32)).to(device)
    return X, y
