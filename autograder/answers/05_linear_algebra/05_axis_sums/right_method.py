# right: the method
def axis_sums(A):
    return A.sum(0), A.sum(1)
