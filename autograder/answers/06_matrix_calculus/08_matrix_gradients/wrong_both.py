# loses test_gives_both_gradients: not transposed
def matrix_gradients(A, X):
    return A, X
