# loses test_tells_symmetric_from_not: any
def is_symmetric(A):
    return A.shape[0] == A.shape[1]
