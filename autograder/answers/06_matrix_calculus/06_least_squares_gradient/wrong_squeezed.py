# loses test_takes_any_sizes: squeezed
def least_squares_gradient(X, w, y):
    return 2 * (X.T @ (X @ w[:, None] - y[:, None])).squeeze()
