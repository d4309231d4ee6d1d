# loses test_folds_are_cut_in_order: pairs torn
import torch


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    scores = [fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[i + 1 :] + ys[:i]), Xs[i], ys[i]) for i in range(k)]
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
