# loses test_sums_along_each_axis: swapped
def running_sums(A):
    return A.cumsum(1), A.cumsum(0)
