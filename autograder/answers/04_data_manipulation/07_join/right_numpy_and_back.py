# right: NumPy on the CPU, and back to the device
import numpy as np
import torch


def join(x, y):
    a, b = x.detach().cpu().numpy(), y.detach().cpu().numpy()
    return tuple(torch.from_numpy(np.concatenate((a, b), axis=d)).to(x.device) for d in (0, 1))
