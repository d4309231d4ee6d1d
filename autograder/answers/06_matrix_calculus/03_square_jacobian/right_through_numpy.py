# right: NumPy's diag
import numpy as np
import torch


def square_jacobian(x):
    return torch.from_numpy(np.diag(2 * x.cpu().numpy())).to(x.device)
