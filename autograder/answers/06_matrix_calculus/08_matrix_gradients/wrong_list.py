# loses test_gives_both_gradients: wrong type
def matrix_gradients(A, X):
    return [A.T, 2 * X]
