# loses test_refuses_a_bad_k: fit called first
import torch


def k_fold_score(k, X, y, fit):
    if k < 2:
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    scores = [fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i]) for i in range(k)]
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
