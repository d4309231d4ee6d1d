# loses test_every_example_has_its_noise: other noise
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.rand_like(y)
