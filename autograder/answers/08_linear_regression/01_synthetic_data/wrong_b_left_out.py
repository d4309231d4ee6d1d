# loses test_y_follows_x: b left out
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
