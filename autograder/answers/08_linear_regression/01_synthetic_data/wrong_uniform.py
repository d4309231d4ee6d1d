# loses test_x_is_standard_normal: uniform X
import torch


def synthetic_data(w, b, n):
    X = torch.rand(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
