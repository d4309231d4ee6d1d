# loses test_refuses_what_is_no_fold: no exception
import torch


def k_fold_part(k, i, X, y):
    if not (0 < k <= len(X) and 0 <= i < k):
        raise ValueError
    a = i * (len(X) // k) + min(i, len(X) % k)
    b = a + len(X) // k + (i < len(X) % k)
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
