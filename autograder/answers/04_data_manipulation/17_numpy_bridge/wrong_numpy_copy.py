# loses test_array_shares_memory, test_takes_a_tracked_tensor: copied
import numpy as np
import torch


def to_numpy(x):
    return np.array(x.detach().cpu())


def to_tensor(a):
    return torch.tensor(a)
