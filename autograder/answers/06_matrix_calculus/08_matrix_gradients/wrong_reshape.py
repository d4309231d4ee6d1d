# loses test_gives_both_gradients: reading order
def matrix_gradients(A, X):
    return A.reshape(X.shape), 2 * X
