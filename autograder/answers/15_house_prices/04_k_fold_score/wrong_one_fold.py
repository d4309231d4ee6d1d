# loses test_gives_both_means: one fold only
import torch


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    stop = -(-len(X) // k)
    a, b = fit(X[stop:], y[stop:], X[:stop], y[:stop])
    return float(a), float(b)
