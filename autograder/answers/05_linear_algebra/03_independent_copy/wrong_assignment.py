# loses test_is_independent: same object
def independent_copy(A):
    B = A
    return B
