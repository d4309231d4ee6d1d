# loses test_gives_both_jacobians: one part alone
def linear_jacobians(A):
    return A
