# loses test_sums_over_each_axis: nothing returned
def axis_sums(A):
    return print(A.sum(0), A.sum(1))
