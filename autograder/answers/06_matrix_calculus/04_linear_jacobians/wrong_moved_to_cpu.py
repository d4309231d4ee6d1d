# loses test_gives_both_jacobians: wrong device
def linear_jacobians(A):
    return A.cpu(), A.T
