# loses test_is_a_view: needless copy
def transpose(A):
    return A.clone().T
