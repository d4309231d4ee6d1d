# loses test_gives_the_gradient: norm not squared
def least_squares_gradient(X, w, y):
    residual = X @ w - y
    return X.T @ residual / residual.norm()
