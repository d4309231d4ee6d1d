# right: shuffled whole, then cut
import torch


def split(X, y, valid_share):
    if valid_share < 0 or valid_share > 1:
        raise ValueError("share")
    order = torch.randperm(X.shape[0])
    order = order.to(X.device)
    X, y = X[order], y[order]
    n_train = len(X) - round(len(X) * valid_share)
    return X[:n_train], y[:n_train], X[n_train:], y[n_train:]
