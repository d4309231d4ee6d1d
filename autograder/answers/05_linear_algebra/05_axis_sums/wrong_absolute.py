# loses test_sums_over_each_axis: something else computed
def axis_sums(A):
    return A.abs().sum(0), A.abs().sum(1)
