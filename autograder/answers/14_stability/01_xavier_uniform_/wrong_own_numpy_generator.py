# loses test_draws_from_torch_on_the_device: not repeatable
import numpy as np
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.copy_(torch.from_numpy(np.random.default_rng().uniform(-a, a, w.shape)))
