# loses test_sums_over_each_axis: swapped
def axis_sums(A):
    return A.sum(1), A.sum(0)
