# loses test_y_follows_x: wrong device
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
