# loses test_gives_both_gradients: list for tuple
def matrix_gradients(A, X):
    return [A.T, 2 * X]
