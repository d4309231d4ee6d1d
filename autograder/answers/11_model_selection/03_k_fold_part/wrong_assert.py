# loses test_refuses_what_is_no_fold: wrong exception
import torch


def k_fold_part(k, i, X, y):
    assert k > 1
    Xs, ys = list(X.tensor_split(k)), list(y.tensor_split(k))
    X_valid, y_valid = Xs.pop(i), ys.pop(i)
    return torch.cat(Xs), torch.cat(ys), X_valid, y_valid
