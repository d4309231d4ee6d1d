# loses test_refuses_other_shares: no exception
import torch


def split(X, y, valid_share):
    m = round(len(X) * valid_share)
    order = torch.randperm(len(X), device=X.device)
    return X[order[m:]], y[order[m:]], X[order[:m]], y[order[:m]]
