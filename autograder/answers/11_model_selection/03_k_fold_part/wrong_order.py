# loses test_gives_each_fold: order of training part broken
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)
    return torch.cat(Xs[i + 1 :] + Xs[:i]), torch.cat(ys[i + 1 :] + ys[:i]), Xs[i], ys[i]
