# right: a device context
import torch


def synthetic_data(w, b, n):
    with torch.device(w.device):
        X = torch.randn(n, len(w), dtype=w.dtype)
        noise = torch.randn(n, dtype=w.dtype) * 0.01
    return X, (torch.mv(X, w) + b + noise).view(n, 1)
