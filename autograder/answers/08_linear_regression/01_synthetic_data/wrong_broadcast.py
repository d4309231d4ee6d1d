# loses test_y_follows_x: broadcast
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    return X, X @ w + b + 0.01 * torch.randn(n, 1, dtype=w.dtype, device=w.device)
