# right: a sum that changes nothing
def independent_copy(A):
    return A + 0
