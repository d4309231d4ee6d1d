# loses test_gives_the_gradient: input changed
def least_squares_gradient(X, w, y):
    gradient = 2 * X.T @ (X @ w - y)
    w -= 0.1 * gradient
    return gradient
