# loses test_splits_all_examples: input changed
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    order = torch.randperm(len(X), device=X.device)
    X[:], y[:] = X[order], y[order]
    m = round(len(X) * valid_share)
    return X[m:].clone(), y[m:].clone(), X[:m].clone(), y[:m].clone()
