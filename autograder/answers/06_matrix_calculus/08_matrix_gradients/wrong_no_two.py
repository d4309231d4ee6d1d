# loses test_gives_both_gradients: no 2
def matrix_gradients(A, X):
    return A.T, X
