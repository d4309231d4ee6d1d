# loses test_sums_over_each_axis: summed over everything
def axis_sums(A):
    return A.sum((0, 1)), A.sum((1, 0))
