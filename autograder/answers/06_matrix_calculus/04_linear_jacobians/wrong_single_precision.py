# loses test_gives_both_jacobians: wrong dtype
def linear_jacobians(A):
    return A.float(), A.float().T
