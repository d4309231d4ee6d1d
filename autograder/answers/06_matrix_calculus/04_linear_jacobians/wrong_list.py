# loses test_gives_both_jacobians: wrong type
def linear_jacobians(A):
    return [A, A.T]
