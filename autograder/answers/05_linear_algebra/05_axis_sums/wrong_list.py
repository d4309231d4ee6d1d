# loses test_sums_over_each_axis: wrong type
def axis_sums(A):
    return [A.sum(0), A.sum(1)]
