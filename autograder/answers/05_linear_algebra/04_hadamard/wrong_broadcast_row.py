# loses test_multiplies_element_by_element: none
def hadamard(A, B):
    return A * B[0]
