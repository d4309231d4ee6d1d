# loses test_sums_along_each_axis: input changed
def running_sums(A):
    return A.cumsum_(0).clone(), A.cumsum_(1).clone()
