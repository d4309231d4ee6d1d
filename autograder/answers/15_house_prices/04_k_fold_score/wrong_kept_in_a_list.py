# loses test_takes_tensors_and_keeps_none: scores kept
import torch

history = []


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    a_sum = b_sum = 0.0
    for i in range(k):
        a, b = fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i])
        history.append((a, b))
        a_sum, b_sum = a_sum + float(a), b_sum + float(b)
    return a_sum / k, b_sum / k
