# right: a scaled copy of X
def least_squares_gradient(X, w, y):
    return (2 * X).T @ (X @ w - y)
