# loses test_gives_each_fold: other fold
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    Xs, ys = list(X.tensor_split(k)), list(y.tensor_split(k))
    X_valid, y_valid = Xs.pop(i - 1), ys.pop(i - 1)
    return torch.cat(Xs), torch.cat(ys), X_valid, y_valid
