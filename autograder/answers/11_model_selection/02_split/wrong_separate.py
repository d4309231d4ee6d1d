# loses test_splits_all_examples: separate shuffles
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = len(X) - round(len(X) * valid_share)
    X = X[torch.randperm(len(X), device=X.device)]
    y = y[torch.randperm(len(y), device=y.device)]
    return X[:m], y[:m], X[m:], y[m:]
