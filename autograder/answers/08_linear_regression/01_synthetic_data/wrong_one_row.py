# loses test_x_is_standard_normal, test_every_example_has_its_noise: repeated numbers
import torch


def synthetic_data(w, b, n):
    X = torch.randn(1, len(w), dtype=w.dtype, device=w.device).repeat(n, 1)
    y = (X @ w + b)[:, None]
    return X, y + 0.01 * torch.randn_like(y)
