# loses test_gives_both_jacobians: swapped
def linear_jacobians(A):
    return A.T.clone(), A.clone()
