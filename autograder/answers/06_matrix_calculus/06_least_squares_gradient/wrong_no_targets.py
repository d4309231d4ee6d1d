# loses test_gives_the_gradient: targets missing
def least_squares_gradient(X, w, y):
    return 2 * X.T @ (X @ w)
