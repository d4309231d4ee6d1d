# right: the operator
def hadamard(A, B):
    return A * B
