# loses test_divides_by_the_row_sum: whole numbers
def row_shares(A):
    return A // A.sum(1, keepdim=True)
