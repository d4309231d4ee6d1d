# right: torch.normal, as in the book
import torch


def synthetic_data(w, b, n):
    X = torch.normal(0, 1, (n, len(w)), dtype=w.dtype, device=w.device)
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.01, y.shape, dtype=w.dtype, device=w.device)
    return X, y.reshape((-1, 1))
