# loses test_divides_by_the_row_sum: wrong type
def row_shares(A):
    return [[a / sum(row) for a in row] for row in A.tolist()]
