# loses test_gives_both_jacobians: none
def linear_jacobians(A):
    return A, -A.T
