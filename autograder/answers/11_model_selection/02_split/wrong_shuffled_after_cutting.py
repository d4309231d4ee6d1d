# loses test_order_is_random: not shuffled
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = len(X) - round(len(X) * valid_share)
    train = torch.randperm(m, device=X.device)
    valid = m + torch.randperm(len(X) - m, device=X.device)
    return X[train], y[train], X[valid], y[valid]
