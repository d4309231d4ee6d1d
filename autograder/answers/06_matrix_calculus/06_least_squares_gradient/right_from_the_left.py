# right: the residual from the left
def least_squares_gradient(X, w, y):
    r = X @ w - y
    return 2 * r @ X
