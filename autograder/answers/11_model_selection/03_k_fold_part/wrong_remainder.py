# loses test_gives_each_fold: remainder dropped
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    size = len(X) // k
    X_train, y_train = None, None
    for j in range(k):
        idx = slice(j * size, (j + 1) * size)
        X_part, y_part = X[idx], y[idx]
        if j == i:
            X_valid, y_valid = X_part, y_part
        elif X_train is None:
            X_train, y_train = X_part, y_part
        else:
            X_train = torch.cat([X_train, X_part], 0)
            y_train = torch.cat([y_train, y_part], 0)
    return X_train, y_train, X_valid, y_valid
