# loses test_sums_along_each_axis: input changed
def running_sums(A):
    return A.cumsum_(0), A.cumsum_(1)
