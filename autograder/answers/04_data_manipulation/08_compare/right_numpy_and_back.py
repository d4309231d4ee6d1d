# right: NumPy on the CPU, and back to the device
import numpy as np
import torch


def compare(x, y):
    m = x.detach().cpu().numpy() == y.detach().cpu().numpy()
    return torch.from_numpy(np.asarray(m)).to(x.device), int(np.count_nonzero(m))
