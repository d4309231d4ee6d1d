# loses test_takes_any_sizes: squeezed
def matrix_gradients(A, X):
    return A.squeeze().T if A.squeeze().dim() == 2 else A.squeeze(), 2 * X
