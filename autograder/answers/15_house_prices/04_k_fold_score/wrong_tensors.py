# loses test_takes_tensors_and_keeps_none: wrong type
import torch


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    scores = [fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i]) for i in range(k)]
    return sum(a for a, _ in scores) / k, sum(b for _, b in scores) / k
