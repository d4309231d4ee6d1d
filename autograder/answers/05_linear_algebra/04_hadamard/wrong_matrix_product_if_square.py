# loses test_multiplies_element_by_element: matrix product
def hadamard(A, B):
    return A @ B if A.shape[0] == A.shape[1] else A * B
