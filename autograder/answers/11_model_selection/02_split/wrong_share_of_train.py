# loses test_splits_all_examples: share of train instead
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = round(len(X) * valid_share)
    order = torch.randperm(len(X), device=X.device)
    return X[order[:m]], y[order[:m]], X[order[m:]], y[order[m:]]
