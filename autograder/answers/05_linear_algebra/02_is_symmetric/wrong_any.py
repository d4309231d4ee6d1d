# loses test_tells_symmetric_from_not: any
def is_symmetric(A):
    if A.shape[0] != A.shape[1]:
        return False
    return bool((A == A.T).any())
