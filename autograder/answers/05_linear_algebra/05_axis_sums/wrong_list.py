# loses test_sums_over_each_axis: list for tuple
def axis_sums(A):
    return [A.sum(0), A.sum(1)]
