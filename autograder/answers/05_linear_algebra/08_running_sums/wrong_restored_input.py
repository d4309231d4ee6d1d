# loses test_sums_along_each_axis: input changed
def running_sums(A):
    before = A.clone()
    axis0 = A.cumsum_(0).clone()
    A.copy_(before)
    return axis0, A.cumsum(1)
