# loses test_takes_any_matrix: wrong shape
def row_shares(A):
    return (A / A.sum(1, keepdim=True)).squeeze()
