# loses test_divides_by_the_row_sum: shape invalid for its size
def row_shares(A):
    return (A.T / A.sum(1)).reshape(len(A), len(A)).T
