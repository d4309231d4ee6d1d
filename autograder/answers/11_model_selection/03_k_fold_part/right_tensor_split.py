# right: tensor_split
import torch


def k_fold_part(k, i, X, y):
    if k < 2 or k > X.shape[0] or i < 0 or i >= k:
        raise ValueError
    X_parts, y_parts = list(torch.tensor_split(X, k)), list(torch.tensor_split(y, k))
    X_valid, y_valid = X_parts.pop(i), y_parts.pop(i)
    return torch.cat(X_parts), torch.cat(y_parts), X_valid, y_valid
