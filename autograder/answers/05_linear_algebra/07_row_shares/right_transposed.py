# right: rows as columns, and back
def row_shares(A):
    return (A.T / A.sum(1)).T
