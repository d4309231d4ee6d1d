# loses test_divides_by_the_row_sum: input changed
def row_shares(A):
    A.data = A / A.sum(1, keepdim=True)
    return A.clone()
