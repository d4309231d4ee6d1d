# loses test_gives_both_means: one fold only
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if not 2 <= k <= n:
        raise ValueError
    for i in range(k):
        start = i * (n // k) + min(i, n % k)
        stop = start + n // k + (i < n % k)
        a, b = fit(torch.cat((X[:start], X[stop:])), torch.cat((y[:start], y[stop:])), X[start:stop], y[start:stop])
    return float(a), float(b)
