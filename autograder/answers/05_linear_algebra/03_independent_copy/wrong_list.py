# loses test_is_independent: wrong type
def independent_copy(A):
    return A.tolist()
