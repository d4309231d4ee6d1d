# right: the transpose of the last two axes
def transpose(A):
    return A.mT
