# loses test_sums_over_each_axis: none
def axis_sums(A):
    return A.sum(0), A[:, 0] + A[:, 1] + A[:, 2] + A[:, 3]
