# loses test_order_is_random: same choice
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = round(len(X) * valid_share)
    fixed = torch.randperm(len(X), generator=torch.Generator().manual_seed(1))
    train, valid = fixed[m:], fixed[:m]
    train = train[torch.randperm(len(train))].to(X.device)
    valid = valid[torch.randperm(len(valid))].to(X.device)
    return X[train], y[train], X[valid], y[valid]
