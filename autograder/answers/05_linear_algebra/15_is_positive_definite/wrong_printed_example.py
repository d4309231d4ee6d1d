# loses test_tells_definite_from_not: definite refused
def is_positive_definite(A):
    return A.tolist() == [[2, -1], [-1, 2]]
