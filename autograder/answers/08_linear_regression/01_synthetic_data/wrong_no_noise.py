# loses test_every_example_has_its_noise: no noise
import torch


def synthetic_data(w, b, n):
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    return X, (X @ w + b)[:, None]
