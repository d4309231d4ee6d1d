# loses test_draws_where_w_lives: drawn on cpu
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype).to(w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn(n, 1, dtype=w.dtype).to(w.device)
