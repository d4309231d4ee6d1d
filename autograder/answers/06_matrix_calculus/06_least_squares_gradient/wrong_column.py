# loses test_gives_the_gradient: kept dimension
def least_squares_gradient(X, w, y):
    return 2 * X.T @ (X @ w - y)[:, None]
