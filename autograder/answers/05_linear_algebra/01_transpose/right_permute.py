# right: a permutation of the axes
def transpose(A):
    return A.permute(1, 0)
