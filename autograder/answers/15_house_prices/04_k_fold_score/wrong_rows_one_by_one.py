# loses test_is_vectorised: element loop
import torch


def k_fold_score(k, X, y, fit):
    n = len(X)
    if not 2 <= k <= n:
        raise ValueError
    a_sum = b_sum = 0.0
    for i in range(k):
        start = i * (n // k) + min(i, n % k)
        stop = start + n // k + (i < n % k)
        rest = [j for j in range(n) if not start <= j < stop]
        X_train, y_train = torch.stack([X[j] for j in rest]), torch.stack([y[j] for j in rest])
        a, b = fit(X_train, y_train, X[start:stop], y[start:stop])
        a_sum, b_sum = a_sum + float(a), b_sum + float(b)
    return a_sum / k, b_sum / k
