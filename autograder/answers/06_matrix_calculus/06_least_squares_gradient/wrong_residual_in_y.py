# loses test_gives_the_gradient: input changed
def least_squares_gradient(X, w, y):
    y -= X @ w
    return -2 * X.T @ y
