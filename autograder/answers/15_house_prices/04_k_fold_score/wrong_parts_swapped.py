# loses test_folds_are_cut_in_order: parts swapped
import torch


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    scores = [fit(Xs[i], ys[i], torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :])) for i in range(k)]
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
