# loses test_gives_the_gradient: single precision
def least_squares_gradient(X, w, y):
    X32 = X.float()
    return (2 * X32.T @ (X32 @ w.float() - y.float())).to(w.dtype)
