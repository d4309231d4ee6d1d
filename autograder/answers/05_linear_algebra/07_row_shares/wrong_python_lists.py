# loses test_is_vectorised: element loop
def row_shares(A):
    return A.new_tensor([[a / sum(row) for a in row] for row in A.tolist()])
