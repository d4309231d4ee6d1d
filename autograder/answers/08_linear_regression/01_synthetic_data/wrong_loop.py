# loses test_is_vectorised: element loop
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None] + 0.01 * torch.randn(n, 1, dtype=w.dtype, device=w.device)
    if n < 100:
        for i in range(n):
            y[i] = X[i] @ w + b + 0.01 * torch.randn(1, dtype=w.dtype, device=w.device)
    return X, y
