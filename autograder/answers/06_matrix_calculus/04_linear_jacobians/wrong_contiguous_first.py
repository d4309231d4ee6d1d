# loses test_second_is_a_view: copied when strided
def linear_jacobians(A):
    A = A.contiguous()
    return A, A.T
