# loses test_is_independent: slice
def independent_copy(A):
    return A[:]
