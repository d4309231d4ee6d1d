# right: the lengths first, then split
import torch


def k_fold_score(k, X, y, fit):
    n = X.shape[0]
    if k < 2 or k > n:
        raise ValueError(k)
    sizes = [n // k + 1] * (n % k) + [n // k] * (k - n % k)
    Xs, ys = X.split(sizes), y.split(sizes)
    scores = []
    for i in range(k):
        train, valid = fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i])
        scores.append((float(train), float(valid)))
    return sum(t for t, _ in scores) / k, sum(v for _, v in scores) / k
