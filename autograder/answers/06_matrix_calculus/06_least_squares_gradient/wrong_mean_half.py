# loses test_gives_the_gradient: mean
def least_squares_gradient(X, w, y):
    return X.T @ (X @ w - y) / X.shape[0]
