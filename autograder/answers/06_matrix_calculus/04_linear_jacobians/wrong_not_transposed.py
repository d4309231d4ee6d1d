# loses test_gives_both_jacobians: not transposed
def linear_jacobians(A):
    return A, A
