# right: the attribute
def transpose(A):
    return A.T
