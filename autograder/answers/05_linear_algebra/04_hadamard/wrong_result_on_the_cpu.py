# loses test_multiplies_element_by_element: wrong device
def hadamard(A, B):
    return (A * B).cpu()
