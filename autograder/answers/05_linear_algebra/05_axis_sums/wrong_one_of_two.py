# loses test_sums_over_each_axis: one part alone
def axis_sums(A):
    return A.sum(0)
