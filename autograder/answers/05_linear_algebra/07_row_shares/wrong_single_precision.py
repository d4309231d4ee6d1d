# loses test_takes_any_matrix: wrong dtype
def row_shares(A):
    return A.float() / A.float().sum(1, keepdim=True)
