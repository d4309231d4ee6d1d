# loses test_validation_parts_are_views: training part is a view
import torch


def k_fold_part(k, i, X, y):
    if not (2 <= k <= len(X) and 0 <= i < k):
        raise ValueError
    a = i * (len(X) // k) + min(i, len(X) % k)
    b = a + len(X) // k + (i < len(X) % k)
    if i == 0:
        return X[b:], y[b:], X[:b], y[:b]
    if i == k - 1:
        return X[:a], y[:a], X[a:], y[a:]
    return torch.cat([X[:a], X[b:]]), torch.cat([y[:a], y[b:]]), X[a:b], y[a:b]
