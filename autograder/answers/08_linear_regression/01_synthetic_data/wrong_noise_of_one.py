# loses test_y_follows_x: noise of 1
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + torch.randn_like(y)
