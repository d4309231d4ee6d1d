# loses test_sums_along_each_axis: wrong device
def running_sums(A):
    return A.cumsum(0).cpu(), A.cumsum(1).cpu()
