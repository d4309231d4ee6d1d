# loses test_order_is_random: not shuffled
def split(X, y, valid_share):
    if not 0 <= valid_share <= 1:
        raise ValueError
    m = len(X) - round(len(X) * valid_share)
    X, y = X.clone(), y.clone()
    return X[:m], y[:m], X[m:], y[m:]
