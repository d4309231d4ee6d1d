# right: split by sizes
import torch


def k_fold_part(k, i, X, y):
    n = len(X)
    if not (k >= 2 and k <= n and i >= 0 and i < k):
        raise ValueError
    before = sum(n // k + (j < n % k) for j in range(i))
    size = n // k + (i < n % k)
    sizes = [before, size, n - before - size]
    (Xa, X_valid, Xb), (ya, y_valid, yb) = X.split(sizes), y.split(sizes)
    return torch.concat((Xa, Xb)), torch.concat((ya, yb)), X_valid, y_valid
