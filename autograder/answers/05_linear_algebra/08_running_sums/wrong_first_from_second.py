# loses test_sums_along_each_axis: summed twice
def running_sums(A):
    axis1 = A.cumsum(1)
    return axis1.cumsum(0), axis1
