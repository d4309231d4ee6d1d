# loses test_takes_any_sizes: view of a non-contiguous tensor
def matrix_gradients(A, X):
    flat = A.view(-1)
    return flat.view(A.shape).T, 2 * X
