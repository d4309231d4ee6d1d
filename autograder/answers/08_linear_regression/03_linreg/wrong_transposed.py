# loses test_predicts: shapes of a product
def linreg(X, w, b):
    return X @ w.T + b
