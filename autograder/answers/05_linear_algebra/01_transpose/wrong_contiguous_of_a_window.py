# loses test_is_a_view: needless copy
def transpose(A):
    return A.T if A.is_contiguous() else A.T.contiguous()
