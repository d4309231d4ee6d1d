# loses test_tells_symmetric_from_not: symmetric refused
def is_symmetric(A):
    return A is A.T
