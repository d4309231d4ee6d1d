# loses test_draws_where_w_lives: dtypes of a product
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
