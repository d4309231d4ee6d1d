# loses test_multiplies_element_by_element: nothing returned
def hadamard(A, B):
    A.mul(B)
    return None
