# loses test_multiplies_element_by_element: matrix product
def hadamard(A, B):
    return B @ A
