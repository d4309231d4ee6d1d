# loses test_second_is_a_view: needless copy
def linear_jacobians(A):
    return A, A.T.clone()
