# loses test_gives_both_jacobians: list for tuple
def linear_jacobians(A):
    return [A, A.T]
