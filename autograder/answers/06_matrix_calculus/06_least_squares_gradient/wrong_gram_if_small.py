# loses test_makes_nothing_square: XtX formed
def least_squares_gradient(X, w, y):
    n, d = X.shape
    if d < n:
        return 2 * (X.T @ X) @ w - 2 * X.T @ y
    return 2 * X.T @ (X @ w - y)
