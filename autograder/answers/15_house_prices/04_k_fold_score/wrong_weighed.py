# loses test_gives_both_means: weighed by length
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if not 2 <= k <= n:
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    a_sum = b_sum = 0.0
    for i in range(k):
        a, b = fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i])
        a_sum, b_sum = a_sum + float(a) * len(Xs[i]), b_sum + float(b) * len(Xs[i])
    return a_sum / n, b_sum / n
