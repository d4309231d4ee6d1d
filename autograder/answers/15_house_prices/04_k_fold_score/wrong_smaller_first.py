# loses test_folds_are_cut_in_order: wrong lengths
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if not 2 <= k <= n:
        raise ValueError
    scores = []
    for i in range(k):
        a, b = i * n // k, (i + 1) * n // k
        scores.append(fit(torch.cat((X[:a], X[b:])), torch.cat((y[:a], y[b:])), X[a:b], y[a:b]))
    return sum(float(s) for s, _ in scores) / k, sum(float(s) for _, s in scores) / k
