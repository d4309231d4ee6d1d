# loses test_tells_symmetric_from_not: raised
def is_symmetric(A):
    if A == A.T:
        return True
    return False
