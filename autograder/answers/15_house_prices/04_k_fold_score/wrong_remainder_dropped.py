# loses test_folds_are_cut_in_order: remainder dropped
import torch


def k_fold_score(k, X, y, fit):
    size = len(X) // k if k else 0
    if not 2 <= k <= len(X):
        raise ValueError
    scores = []
    for i in range(k):
        a, b = i * size, (i + 1) * size
        scores.append(fit(torch.cat((X[:a], X[b:])), torch.cat((y[:a], y[b:])), X[a:b], y[a:b]))
    return sum(float(s) for s, _ in scores) / k, sum(float(s) for _, s in scores) / k
