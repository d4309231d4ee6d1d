# loses test_sums_along_each_axis: one part alone
def running_sums(A):
    return A.cumsum(0)
