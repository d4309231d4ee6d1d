# loses test_is_independent: nothing returned
def independent_copy(A):
    B = A.clone()
