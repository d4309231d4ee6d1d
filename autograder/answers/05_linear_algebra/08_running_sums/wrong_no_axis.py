# loses test_sums_along_each_axis: missing argument
def running_sums(A):
    return A.cumsum(), A.cumsum()
