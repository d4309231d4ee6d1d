# loses test_sums_along_each_axis: flattened
def running_sums(A):
    sums = A.flatten().cumsum(0).view(A.shape)
    return sums, sums
