# loses test_folds_are_cut_in_order: remainder dropped
import torch


def k_fold_score(k, X, y, fit):
    if k < 2 or k > len(X):
        raise ValueError
    fold_size = X.shape[0] // k
    a_sum = b_sum = 0
    for i in range(k):
        X_train = y_train = None
        for j in range(k):
            idx = slice(j * fold_size, (j + 1) * fold_size)
            X_part, y_part = X[idx, :], y[idx]
            if j == i:
                X_valid, y_valid = X_part, y_part
            elif X_train is None:
                X_train, y_train = X_part, y_part
            else:
                X_train, y_train = torch.cat([X_train, X_part], 0), torch.cat([y_train, y_part], 0)
        a, b = fit(X_train, y_train, X_valid, y_valid)
        a_sum, b_sum = a_sum + float(a), b_sum + float(b)
    return a_sum / k, b_sum / k
