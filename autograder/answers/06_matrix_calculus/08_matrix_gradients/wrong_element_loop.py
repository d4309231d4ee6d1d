# loses test_is_vectorised: element loop
def matrix_gradients(A, X):
    trace = X.new_zeros(X.shape)
    for i in range(X.shape[0]):
        trace[i] = A[:, i]
    return trace, 2 * X
