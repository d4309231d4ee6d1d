# loses test_x_is_standard_normal: not standard
import torch


def synthetic_data(w, b, n):
    X = torch.normal(0.0, 2.0, (n, len(w)), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
