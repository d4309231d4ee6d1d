# loses test_divides_by_the_row_sum: factor
def row_shares(A):
    return 100 * A / A.sum(1, keepdim=True)
