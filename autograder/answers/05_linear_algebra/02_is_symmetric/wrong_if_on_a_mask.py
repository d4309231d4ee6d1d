# loses test_tells_symmetric_from_not: mask as a condition
def is_symmetric(A):
    if A == A.T:
        return True
    return False
