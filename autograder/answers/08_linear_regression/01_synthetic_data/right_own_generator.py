# right: a generator of its own, seeded from torch's
import torch


def synthetic_data(w, b, n):
    g = torch.Generator(device=w.device).manual_seed(int(torch.randint(2**31, ())))
    X = torch.randn(n, len(w), generator=g, dtype=w.dtype, device=w.device)
    y = (X @ w + b).unsqueeze(1)
    return X, y + 0.01 * torch.randn(y.shape, generator=g, dtype=w.dtype, device=w.device)
