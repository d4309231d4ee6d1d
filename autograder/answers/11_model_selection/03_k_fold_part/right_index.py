# right: index list for training, narrow for validation
def k_fold_part(k, i, X, y):
    n = len(X)
    if k < 2 or k > n or not 0 <= i < k:
        raise ValueError("no such fold")
    bounds = [j * (n // k) + min(j, n % k) for j in range(k + 1)]
    start, stop = bounds[i], bounds[i + 1]
    keep = [j for j in range(n) if j < start or j >= stop]
    return X[keep], y[keep], X.narrow(0, start, stop - start), y.narrow(0, start, stop - start)
