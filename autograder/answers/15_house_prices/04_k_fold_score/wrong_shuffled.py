# loses test_gives_both_means: global state changed
import torch


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    order = torch.randperm(len(X), device=X.device)
    Xs, ys = X[order].tensor_split(k), y[order].tensor_split(k)
    scores = [fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i]) for i in range(k)]
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
