# loses test_sums_along_each_axis: summed twice
def running_sums(A):
    return A.cumsum(0).cumsum(1), A.cumsum(1).cumsum(0)
