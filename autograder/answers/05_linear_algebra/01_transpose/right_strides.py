# right: swaps lengths and strides
def transpose(A):
    rows, columns = A.shape
    down, along = A.stride()
    return A.as_strided((columns, rows), (along, down))
