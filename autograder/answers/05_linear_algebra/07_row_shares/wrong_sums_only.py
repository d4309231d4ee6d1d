# loses test_divides_by_the_row_sum: something else computed
def row_shares(A):
    return A.sum(1, keepdim=True)
