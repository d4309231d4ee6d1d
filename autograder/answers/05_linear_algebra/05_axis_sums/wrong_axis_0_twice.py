# loses test_sums_over_each_axis: one axis for both
def axis_sums(A):
    return A.sum(0), A.T.sum(1)
