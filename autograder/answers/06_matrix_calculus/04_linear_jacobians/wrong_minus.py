# loses test_gives_both_jacobians: sign
def linear_jacobians(A):
    return A, -A.T
