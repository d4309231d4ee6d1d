# loses test_predicts: b left out
def linreg(X, w, b):
    return X @ w
