# loses test_divides_by_the_row_sum: one sum for all rows
def row_shares(A):
    return A / A.sum()
