# loses test_gives_both_jacobians: reading order
def linear_jacobians(A):
    m, n = A.shape
    return A, A.reshape(n, m)
