# loses test_gives_both_jacobians: transposed
def linear_jacobians(A):
    return A.T, A.T
