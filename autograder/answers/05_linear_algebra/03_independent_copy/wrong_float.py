# loses test_is_independent: same object
def independent_copy(A):
    return A.float()
