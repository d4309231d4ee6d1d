# loses test_has_memory_of_its_own: shares memory
import numpy as np
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.as_tensor(np.asarray(inputs, dtype="float32")).to(device)
    y = torch.as_tensor(np.asarray(outputs, dtype="float32")).to(device)
    return X, y
