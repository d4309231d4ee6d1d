# loses test_sums_along_each_axis: summed twice
def running_sums(A):
    axis0 = A.cumsum(0)
    return axis0, axis0.cumsum(1)
