# right: the operator
def matvec(A, x):
    return A @ x
