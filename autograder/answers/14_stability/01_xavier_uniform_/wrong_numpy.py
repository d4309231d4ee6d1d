# loses test_fills_w_within_the_bound: NumPy's random
import numpy as np
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.copy_(torch.from_numpy(np.random.uniform(-a, a, w.shape)))
