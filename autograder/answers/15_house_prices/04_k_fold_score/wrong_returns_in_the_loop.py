# loses test_gives_both_means: one fold only
import torch


def k_fold_score(k, X, y, fit):
    n, a_total, b_total = len(X), 0, 0
    if not 2 <= k <= n:
        raise ValueError
    for i in range(k):
        start = i * (n // k) + min(i, n % k)
        stop = start + n // k + (i < n % k)
        a, b = fit(torch.cat((X[:start], X[stop:])), torch.cat((y[:start], y[stop:])), X[start:stop], y[start:stop])
        a_total, b_total = a_total + float(a), b_total + float(b)
        return a_total / k, b_total / k
