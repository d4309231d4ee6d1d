# loses test_is_independent: detach
def independent_copy(A):
    return A.detach()
