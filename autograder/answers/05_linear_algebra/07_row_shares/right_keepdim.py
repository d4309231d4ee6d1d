# right: keeps the axis
def row_shares(A):
    return A / A.sum(1, keepdim=True)
