# right: A and its transpose added first
def quadratic_gradient(A, x):
    return (A + A.T) @ x
