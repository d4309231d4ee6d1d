# loses test_y_follows_x: y far from Xw + b
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.1 * torch.randn_like(y)
