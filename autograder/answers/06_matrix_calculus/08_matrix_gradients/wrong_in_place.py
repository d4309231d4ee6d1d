# loses test_gives_both_gradients: input changed
def matrix_gradients(A, X):
    return A.T, X.mul_(2)
