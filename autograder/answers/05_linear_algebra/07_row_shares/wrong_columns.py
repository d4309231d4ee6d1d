# loses test_divides_by_the_row_sum: column sums
def row_shares(A):
    return A / A.sum(0)
