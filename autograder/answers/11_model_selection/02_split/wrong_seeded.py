# loses test_order_is_random: same every time
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    torch.manual_seed(0)
    order = torch.randperm(len(X), device=X.device)
    m = round(len(X) * valid_share)
    return X[order[m:]], y[order[m:]], X[order[:m]], y[order[:m]]
