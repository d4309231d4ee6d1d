# right: a named tuple, products and sums
from collections import namedtuple

import torch

Data = namedtuple("Data", "X y")


def synthetic_data(w, b, n):
    X = torch.randn((n, w.shape[0]), device=w.device).to(w.dtype)
    y = (X * w).sum(1, keepdim=True) + b
    return Data(X, y + torch.randn(n, 1, device=w.device, dtype=w.dtype) / 100)
