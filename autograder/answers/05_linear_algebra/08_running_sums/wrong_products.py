# loses test_sums_along_each_axis: running products
def running_sums(A):
    return A.cumprod(0), A.cumprod(1)
