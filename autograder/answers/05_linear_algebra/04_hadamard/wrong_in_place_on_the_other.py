# loses test_multiplies_element_by_element: input changed
def hadamard(A, B):
    return B.mul_(A)
