# loses test_sums_along_each_axis: flattened
def running_sums(A):
    return A.cumsum(0).flatten(), A.cumsum(1).flatten()
