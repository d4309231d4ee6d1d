# loses test_order_is_random: order of the data
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    chosen = torch.zeros(len(X), dtype=torch.bool, device=X.device)
    chosen[torch.randperm(len(X), device=X.device)[: round(len(X) * valid_share)]] = True
    return X[~chosen], y[~chosen], X[chosen], y[chosen]
