# loses test_is_independent: input changed
def independent_copy(A):
    B = A.clone()
    A.zero_()
    return B
