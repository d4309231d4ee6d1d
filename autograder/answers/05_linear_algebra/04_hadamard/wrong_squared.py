# loses test_multiplies_element_by_element: B unused
def hadamard(A, B):
    return A**2
