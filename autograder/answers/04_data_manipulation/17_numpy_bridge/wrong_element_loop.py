# loses test_tensor_is_independent: element loop
import numpy as np
import torch


def to_numpy(x):
    return x.detach().cpu().numpy()


def to_tensor(a):
    out = torch.empty(a.shape, dtype=torch.as_tensor(a).dtype)
    for i in np.ndindex(a.shape):
        out[i] = a[i].item()
    return out
