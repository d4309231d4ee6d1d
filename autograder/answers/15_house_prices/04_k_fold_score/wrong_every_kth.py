# loses test_folds_are_cut_in_order: other fold
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if not 2 <= k <= n:
        raise ValueError
    rows = torch.arange(n, device=X.device)
    scores = []
    for i in range(k):
        valid = rows % k == i
        scores.append(fit(X[~valid], y[~valid], X[valid], y[valid]))
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
