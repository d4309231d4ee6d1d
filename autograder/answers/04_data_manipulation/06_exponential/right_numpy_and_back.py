# right: NumPy on the CPU, and back to the device
import numpy as np
import torch


def exponential(x):
    a = x.detach().cpu().numpy()
    if not np.issubdtype(a.dtype, np.floating):
        a = a.astype(np.float32)
    return torch.from_numpy(np.asarray(np.exp(a))).to(x.device)
