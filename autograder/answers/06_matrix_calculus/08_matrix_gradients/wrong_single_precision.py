# loses test_gives_both_gradients: single precision
def matrix_gradients(A, X):
    return A.float().T.to(X.dtype), 2 * X
