# loses test_sums_over_each_axis: one axis for both
def axis_sums(A):
    return A.sum(-1), A.sum(1)
