# right: computed in double precision
def least_squares_gradient(X, w, y):
    X64 = X.double()
    return (2 * X64.T @ (X64 @ w.double() - y.double())).to(w.dtype)
