# loses test_predicts: elementwise
def linreg(X, w, b):
    return X * w + b
