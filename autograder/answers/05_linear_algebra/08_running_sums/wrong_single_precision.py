# loses test_takes_any_matrix: wrong dtype
def running_sums(A):
    return A.float().cumsum(0), A.float().cumsum(1)
