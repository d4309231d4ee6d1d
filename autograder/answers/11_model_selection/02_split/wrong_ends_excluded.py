# loses test_takes_all_or_nothing: own exception
import torch


def split(X, y, valid_share):
    if not 0 < valid_share < 1:
        raise ValueError("between 0 and 1")
    m = round(len(X) * valid_share)
    order = torch.randperm(len(X), device=X.device)
    return X[order[m:]], y[order[m:]], X[order[:m]], y[order[:m]]
