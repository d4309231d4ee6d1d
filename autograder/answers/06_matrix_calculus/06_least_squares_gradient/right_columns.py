# right: columns as matrices, the gradient flattened
def least_squares_gradient(X, w, y):
    residual = X @ w.unsqueeze(1) - y.unsqueeze(1)
    return (2 * X.T @ residual).squeeze(1)
