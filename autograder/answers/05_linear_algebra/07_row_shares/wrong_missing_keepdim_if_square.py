# loses test_divides_by_the_row_sum: missing keepdim
def row_shares(A):
    sums = A.sum(1)
    if sums.shape[0] != A.shape[1]:
        sums = sums.reshape(-1, 1)
    return A / sums
