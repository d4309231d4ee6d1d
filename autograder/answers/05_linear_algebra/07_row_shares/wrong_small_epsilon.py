# loses test_takes_any_matrix: inaccurate
def row_shares(A):
    return A / (A.sum(1, keepdim=True) + 1e-8)
