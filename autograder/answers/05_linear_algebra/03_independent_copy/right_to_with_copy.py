# right: asks `to` for a copy
def independent_copy(A):
    return A.to(A.device, copy=True)
