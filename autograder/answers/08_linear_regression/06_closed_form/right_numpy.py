# right: NumPy's least squares on the CPU
import numpy as np
import torch


def closed_form(X, y):
    A = np.hstack([X.cpu().numpy(), np.ones((len(X), 1), dtype=X.cpu().numpy().dtype)])
    s, *_ = np.linalg.lstsq(A, y.cpu().numpy(), rcond=None)
    s = torch.from_numpy(s).to(X.device, X.dtype)
    return s[:-1], s[-1]
