# loses test_takes_any_matrix: wrong dtype
def axis_sums(A):
    return A.float().sum(0), A.float().sum(1)
