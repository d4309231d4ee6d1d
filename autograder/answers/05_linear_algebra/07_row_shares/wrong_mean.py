# loses test_divides_by_the_row_sum: mean
def row_shares(A):
    return A / A.mean(1, keepdim=True)
