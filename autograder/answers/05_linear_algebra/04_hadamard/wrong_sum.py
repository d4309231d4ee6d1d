# loses test_multiplies_element_by_element: sum
def hadamard(A, B):
    return A + B
