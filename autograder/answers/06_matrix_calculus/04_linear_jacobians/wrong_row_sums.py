# loses test_gives_both_jacobians: wrong shape
def linear_jacobians(A):
    return A.sum(0), A.sum(1)
