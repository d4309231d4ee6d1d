# right: adds the axis again
def row_shares(A):
    return A / A.sum(-1)[:, None]
