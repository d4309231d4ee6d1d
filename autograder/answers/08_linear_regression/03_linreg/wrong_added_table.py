# loses test_predicts: other shape
def linreg(X, w, b):
    y = (X @ w).squeeze()
    return y + b.reshape(-1, 1)
