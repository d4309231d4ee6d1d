# loses test_sums_over_each_axis: running sums
def axis_sums(A):
    return A.cumsum(0), A.cumsum(1)
