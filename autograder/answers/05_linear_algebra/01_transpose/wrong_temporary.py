# loses test_is_a_view, test_takes_any_matrix: hidden temporary
def transpose(A):
    flat = A.flatten().clone()
    return A.T if len(flat) else A
