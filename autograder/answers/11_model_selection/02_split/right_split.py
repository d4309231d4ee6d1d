# right: split by sizes, and cloned
import torch


def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError("valid_share")
    m = round(len(X) * valid_share)
    order = torch.randperm(len(X), device=X.device)
    sizes = [len(X) - m, m]
    (Xt, Xv), (yt, yv) = X[order].split(sizes), y[order].split(sizes)
    return Xt.clone(), yt.clone(), Xv.clone(), yv.clone()
