# loses test_gives_the_gradient: shapes of a product
def least_squares_gradient(X, w, y):
    return 2 * X @ (X @ w - y)
