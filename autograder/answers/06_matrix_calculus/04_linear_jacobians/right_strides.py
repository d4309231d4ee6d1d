# right: strides exchanged by hand
def linear_jacobians(A):
    m, n = A.shape
    down, along = A.stride()
    return A[:], A.as_strided((n, m), (along, down))
