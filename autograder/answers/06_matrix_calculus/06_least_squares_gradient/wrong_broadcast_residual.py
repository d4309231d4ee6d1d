# loses test_gives_the_gradient: broadcasting
def least_squares_gradient(X, w, y):
    residual = X @ w.reshape(-1, 1) - y
    return 2 * X.T @ residual
