# loses test_gives_the_gradient: wrong sign
def least_squares_gradient(X, w, y):
    return -X.T @ (X @ w - y)
