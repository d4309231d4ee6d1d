# loses test_multiplies_element_by_element: signs
def hadamard(A, B):
    return A * B.abs()
