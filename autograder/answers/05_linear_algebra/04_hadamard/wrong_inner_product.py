# loses test_multiplies_element_by_element: summed
def hadamard(A, B):
    return (A * B).sum()
