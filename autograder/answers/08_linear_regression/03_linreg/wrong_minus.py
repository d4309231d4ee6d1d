# loses test_predicts: sign of b
def linreg(X, w, b):
    return X @ w - b
