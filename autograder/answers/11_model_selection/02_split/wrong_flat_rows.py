# loses test_takes_any_rows: rows reshaped
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    order = torch.randperm(len(X), device=X.device)
    m = round(len(X) * valid_share)
    if X.dim() > 2:
        X = X.flatten(1)
    return X[order[m:]], y[order[m:]], X[order[:m]], y[order[:m]]
