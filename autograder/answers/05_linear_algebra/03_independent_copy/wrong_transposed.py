# loses test_is_independent: wrong shape
def independent_copy(A):
    return A.T.clone()
