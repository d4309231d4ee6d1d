# loses test_gives_both_gradients: value, not gradient
def matrix_gradients(A, X):
    return A.T, X**2
