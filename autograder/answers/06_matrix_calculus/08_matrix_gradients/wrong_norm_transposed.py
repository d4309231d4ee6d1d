# loses test_gives_both_gradients: transposed
def matrix_gradients(A, X):
    return A.T, 2 * X.T
