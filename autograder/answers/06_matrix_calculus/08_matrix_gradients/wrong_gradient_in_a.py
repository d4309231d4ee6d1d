# loses test_gives_both_gradients: other variable
def matrix_gradients(A, X):
    return X.T, 2 * X
