# loses test_draws_from_torch, test_draws_where_w_lives: not repeatable
import numpy as np
import torch


def synthetic_data(w, b, n):
    X = torch.tensor(np.random.default_rng().normal(size=(n, len(w))), dtype=w.dtype, device="cpu")
    y = (X.to(w.device) @ w + b)[:, None]
    return X.to(w.device), y + 0.01 * torch.randn_like(y, device="cpu").to(w.device)
