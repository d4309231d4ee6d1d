# loses test_sums_along_each_axis: something else computed
def running_sums(A):
    return A.cummax(0).values, A.cummax(1).values
