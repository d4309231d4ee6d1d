# right: torch.distributions
import torch


def synthetic_data(w, b, n):
    normal = torch.distributions.Normal(torch.zeros_like(w), torch.ones_like(w))
    X = normal.sample((n,))
    y = X @ w[:, None] + b
    noise = torch.distributions.Normal(torch.zeros_like(y), torch.full_like(y, 0.01)).sample()
    return X, y + noise
