# loses test_tells_symmetric_from_not: wrong type
def is_symmetric(A):
    if A.shape[0] != A.shape[1]:
        return False
    return (A == A.T).all()
