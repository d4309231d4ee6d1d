# loses test_sums_over_each_axis: mean
def axis_sums(A):
    return A.mean(0), A.mean(1)
