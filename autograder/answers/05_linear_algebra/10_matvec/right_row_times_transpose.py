# right: x from the left, times the transpose
def matvec(A, x):
    return x @ A.T
