# loses test_splits_all_examples: shares memory
def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = len(X) - round(len(X) * valid_share)
    return X[:m], y[:m], X[m:], y[m:]
