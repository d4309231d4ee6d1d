# loses test_is_a_view: hidden temporary
def transpose(A):
    flat = A.flatten().clone()
    return A.T if len(flat) else A
