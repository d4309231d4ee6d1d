# loses test_multiplies_element_by_element: wrong type
def hadamard(A, B):
    return [[a * b for a, b in zip(p, q)] for p, q in zip(A.tolist(), B.tolist())]
