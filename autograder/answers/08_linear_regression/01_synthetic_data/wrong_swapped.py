# loses test_y_follows_x: swapped
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return y + 0.01 * torch.randn_like(y), X
