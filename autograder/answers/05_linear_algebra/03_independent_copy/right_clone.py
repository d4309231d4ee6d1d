# right: the method
def independent_copy(A):
    return A.clone()
