# loses test_validation_parts_are_views: copies
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    fold = torch.arange(len(X), device=X.device).tensor_split(k)[i]
    rest = torch.ones(len(X), dtype=torch.bool, device=X.device)
    rest[fold] = False
    return X[rest], y[rest], X[fold], y[fold]
