# loses test_is_vectorised: element loop
def vector_norms(u):
    v = u / 1
    l2 = sum(element * element for element in v) ** 0.5
    l1 = sum(abs(element) for element in v)
    return l2, l1
