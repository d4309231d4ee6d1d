# right: rows weighted by the residual, summed
def least_squares_gradient(X, w, y):
    residual = (X * w).sum(1) - y
    return (2 * residual[:, None] * X).sum(0)
