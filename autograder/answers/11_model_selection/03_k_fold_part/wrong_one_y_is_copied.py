# loses test_validation_parts_are_views: copies
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    Xs, ys = list(X.tensor_split(k)), list(y.tensor_split(k))
    X_valid, y_valid = Xs.pop(i), ys.pop(i)
    return torch.cat(Xs), torch.cat(ys), X_valid, y_valid.clone()
