# loses test_gives_the_gradient: raised
def least_squares_gradient(X, w, y):
    return 2 * X @ (X @ w - y)
