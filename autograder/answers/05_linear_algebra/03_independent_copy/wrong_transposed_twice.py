# loses test_is_independent: shares memory
def independent_copy(A):
    return A.T.T
