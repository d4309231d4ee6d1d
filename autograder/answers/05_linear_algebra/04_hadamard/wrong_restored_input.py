# loses test_multiplies_element_by_element: input changed
def hadamard(A, B):
    product = (A.mul_(B)).clone()
    A.div_(B)
    return product
