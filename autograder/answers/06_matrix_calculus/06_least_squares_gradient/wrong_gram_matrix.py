# loses test_makes_nothing_square: XtX formed
def least_squares_gradient(X, w, y):
    return 2 * X.T @ X @ w - 2 * X.T @ y
