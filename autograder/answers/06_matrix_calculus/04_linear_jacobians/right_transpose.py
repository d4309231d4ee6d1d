# right: A and its transpose
def linear_jacobians(A):
    return A, A.T
