# right: a function for a fold, as in the book
import torch


def get_k_fold_data(k, i, X, y):
    base, extra = divmod(len(X), k)
    start = i * base + min(i, extra)
    stop = start + base + (1 if i < extra else 0)
    parts = [torch.cat([t[:start], t[stop:]]) for t in (X, y)]
    return (*parts, X[start:stop], y[start:stop])


def k_fold_score(k, X, y, fit):
    if k < 2 or k > len(X):
        raise ValueError("k must be in 2..n")
    train_sum, valid_sum = 0.0, 0.0
    for i in range(k):
        train, valid = fit(*get_k_fold_data(k, i, X, y))
        train_sum += train.item() if isinstance(train, torch.Tensor) else train
        valid_sum += valid.item() if isinstance(valid, torch.Tensor) else valid
    return train_sum / k, valid_sum / k
