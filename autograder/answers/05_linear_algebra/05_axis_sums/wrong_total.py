# loses test_sums_over_each_axis: summed over everything
def axis_sums(A):
    return A.sum(), A.sum()
