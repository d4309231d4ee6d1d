# loses test_takes_any_sizes: raised
def matrix_gradients(A, X):
    flat = A.view(-1)
    return flat.view(A.shape).T, 2 * X
