# loses test_is_independent: input changed
def independent_copy(A):
    B = A.detach().clone()
    A.data, B.data = B.data, A.data
    return B
