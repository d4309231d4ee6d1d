# loses test_is_independent: transposed result
def independent_copy(A):
    return A.T.clone()
