# loses test_gives_both_jacobians: summed
def linear_jacobians(A):
    return A.sum(0), A.sum(1)
