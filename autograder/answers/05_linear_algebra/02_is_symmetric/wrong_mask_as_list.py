# loses test_tells_symmetric_from_not: mask returned
def is_symmetric(A):
    return (A == A.T).tolist()
