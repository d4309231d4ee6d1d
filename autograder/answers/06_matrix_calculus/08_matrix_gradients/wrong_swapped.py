# loses test_gives_both_gradients: swapped
def matrix_gradients(A, X):
    return 2 * X, A.T
