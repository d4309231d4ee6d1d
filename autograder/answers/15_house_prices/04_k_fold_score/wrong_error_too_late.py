# loses test_refuses_a_bad_k: fit called first
import torch


def k_fold_score(k, X, y, fit):
    scores = []
    for i in range(max(k, 1)):
        Xs, ys = X.tensor_split(max(k, 1)), y.tensor_split(max(k, 1))
        scores.append(fit(torch.cat(Xs[:i] + Xs[i + 1 :] + (X[:0],)), torch.cat(ys[:i] + ys[i + 1 :] + (y[:0],)), Xs[i], ys[i]))
    if not 2 <= k <= len(X):
        raise ValueError
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
