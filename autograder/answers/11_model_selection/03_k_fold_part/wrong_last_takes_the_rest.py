# loses test_gives_each_fold: remainder dropped
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    size = len(X) // k
    a, b = i * size, len(X) if i == k - 1 else (i + 1) * size
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
