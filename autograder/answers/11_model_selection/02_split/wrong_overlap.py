# loses test_splits_all_examples: overlap
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = round(len(X) * valid_share)
    valid = torch.randperm(len(X), device=X.device)[:m]
    train = torch.randperm(len(X), device=X.device)[m:]
    return X[train], y[train], X[valid], y[valid]
