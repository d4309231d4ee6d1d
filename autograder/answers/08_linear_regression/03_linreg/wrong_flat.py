# loses test_predicts: flat result
def linreg(X, w, b):
    return X @ w.flatten() + b
