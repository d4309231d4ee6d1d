# loses test_predicts: X transposed
def linreg(X, w, b):
    return X.T @ w + b
