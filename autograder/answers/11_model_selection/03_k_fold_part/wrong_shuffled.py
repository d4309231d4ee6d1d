# loses test_gives_each_fold: shuffled
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    order = torch.randperm(len(X), device=X.device)
    X, y = X[order], y[order]
    Xs, ys = list(X.tensor_split(k)), list(y.tensor_split(k))
    X_valid, y_valid = Xs.pop(i), ys.pop(i)
    return torch.cat(Xs), torch.cat(ys), X_valid, y_valid
