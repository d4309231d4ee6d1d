# loses test_gives_both_means: scores swapped
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if not 2 <= k <= n:
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    scores = [fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i]) for i in range(k)]
    return sum(float(b) for _, b in scores) / k, sum(float(a) for a, _ in scores) / k
