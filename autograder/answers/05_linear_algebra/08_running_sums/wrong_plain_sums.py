# loses test_sums_along_each_axis: plain sums
def running_sums(A):
    return A.sum(0), A.sum(1)
