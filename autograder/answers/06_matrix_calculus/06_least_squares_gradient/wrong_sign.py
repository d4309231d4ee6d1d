# loses test_gives_the_gradient: wrong sign
def least_squares_gradient(X, w, y):
    return 2 * X.T @ (y - X @ w)
