# loses test_gives_each_fold: swapped
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    Xs, ys = list(X.tensor_split(k)), list(y.tensor_split(k))
    X_valid, y_valid = Xs.pop(i), ys.pop(i)
    return X_valid, y_valid, torch.cat(Xs), torch.cat(ys)
