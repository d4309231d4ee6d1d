# loses test_folds_are_cut_in_order: trains on validation
def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    scores = [fit(X, y, a, b) for a, b in zip(X.tensor_split(k), y.tensor_split(k))]
    return sum(float(a) for a, _ in scores) / k, sum(float(b) for _, b in scores) / k
