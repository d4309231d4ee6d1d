# right: a mask for training, a slice for validation
import torch


def k_fold_part(k, i, X, y):
    n = X.shape[0]
    if not 2 <= k <= n:
        raise ValueError(f"k = {k}")
    if i not in range(k):
        raise ValueError(f"i = {i}")
    sizes = [n // k + 1] * (n % k) + [n // k] * (k - n % k)
    start = sum(sizes[:i])
    fold = slice(start, start + sizes[i])
    rest = torch.ones(n, dtype=torch.bool, device=X.device)
    rest[fold] = False
    return X[rest], y[rest], X[fold], y[fold]
