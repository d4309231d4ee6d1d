# loses test_sums_along_each_axis: flattened
def running_sums(A):
    down = A.T.flatten().cumsum(0).reshape(A.shape[::-1]).T
    return down, A.flatten().cumsum(0).reshape(A.shape)
