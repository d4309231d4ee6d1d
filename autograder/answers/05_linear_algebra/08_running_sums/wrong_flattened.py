# loses test_sums_along_each_axis: flattened
def running_sums(A):
    return A.flatten().cumsum(0), A.flatten().cumsum(0)
