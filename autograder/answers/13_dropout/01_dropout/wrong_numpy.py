# loses test_drops_or_rescales: NumPy's random
import numpy as np
import torch


def dropout(X, p, training=True):
    if not 0 <= p <= 1:
        raise ValueError
    if not training:
        return X
    mask = torch.from_numpy(np.random.rand(*X.shape) >= p).to(X.device)
    return X * mask / (1 - p) if p < 1 else X * 0
