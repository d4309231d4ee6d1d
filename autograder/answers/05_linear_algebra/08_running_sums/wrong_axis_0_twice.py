# loses test_sums_along_each_axis: one axis for both
def running_sums(A):
    return A.cumsum(0), A.cumsum(0)
