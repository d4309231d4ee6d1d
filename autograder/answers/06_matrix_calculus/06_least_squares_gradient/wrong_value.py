# loses test_gives_the_gradient: value, not gradient
def least_squares_gradient(X, w, y):
    return ((X @ w - y) ** 2).sum()
