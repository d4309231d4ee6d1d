# loses test_divides_by_the_row_sum: missing keepdim
def row_shares(A):
    return A / A.sum(1)
