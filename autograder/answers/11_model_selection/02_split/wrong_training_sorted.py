# loses test_order_is_random: order of the data
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = round(len(X) * valid_share)
    valid = torch.randperm(len(X), device=X.device)[:m]
    rest = torch.ones(len(X), dtype=torch.bool, device=X.device)
    rest[valid] = False
    return X[rest], y[rest], X[valid], y[valid]
