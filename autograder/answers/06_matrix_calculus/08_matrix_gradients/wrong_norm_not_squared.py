# loses test_gives_both_gradients: norm not squared
def matrix_gradients(A, X):
    return A.T, X / X.norm()
