# loses test_gives_the_gradient: chain rule cut short
def least_squares_gradient(X, w, y):
    return 2 * (X @ w - y)
