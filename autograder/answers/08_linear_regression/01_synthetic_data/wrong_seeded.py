# loses test_draws_from_torch: same every time
import torch


def synthetic_data(w, b, n):
    torch.manual_seed(0)
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
