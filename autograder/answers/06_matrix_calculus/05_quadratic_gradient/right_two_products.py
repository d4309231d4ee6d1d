# right: both terms
def quadratic_gradient(A, x):
    return A @ x + A.T @ x
