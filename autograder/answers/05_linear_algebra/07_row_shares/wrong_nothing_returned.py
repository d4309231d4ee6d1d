# loses test_divides_by_the_row_sum: nothing returned
def row_shares(A):
    A.div(A.sum(1, keepdim=True))
    return None
