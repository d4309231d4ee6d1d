# right: sorted by random numbers
import torch


def split(X, y, valid_share):
    if not (0.0 <= valid_share <= 1.0):
        raise ValueError(valid_share)
    n = len(X)
    m = int(round(n * valid_share))
    order = torch.rand(n, device=X.device, dtype=torch.float64).argsort()
    valid, train = order.split([m, n - m])
    return X.index_select(0, train), y.index_select(0, train), X.index_select(0, valid), y.index_select(0, valid)
